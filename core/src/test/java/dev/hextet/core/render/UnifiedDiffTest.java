package dev.hextet.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {

  @Test
  void showsWhatChangesWithThreeLinesAround() {
    assertThat(
            UnifiedDiff.of(
                "t",
                "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n",
                "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13\n14\n"))
        .isEqualTo(
            """
            --- t
            +++ t
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            @@ -11,3 +11,4 @@
             11
             12
             13
            +14
            """);
  }

  @Test
  void joinsWhatIsNear() {
    assertThat(UnifiedDiff.of("t", "a\n1\n2\n3\n4\nb\n", "A\n1\n2\n3\n4\nB\n"))
        .isEqualTo("--- t\n+++ t\n@@ -1,6 +1,6 @@\n-a\n+A\n 1\n 2\n 3\n 4\n-b\n+B\n");
  }

  @Test
  void tellsWhatHasNoLineEnd() {
    assertThat(UnifiedDiff.of("t", "a", "a\n"))
        .isEqualTo("--- t\n+++ t\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
  }

  @Test
  void isNothingIfNothingChanges() {
    assertThat(UnifiedDiff.of("t", "a\n", "a\n")).isEmpty();
  }
}
