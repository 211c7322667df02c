package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SealerTest {
  private static final Value SECRET =
      Value.sensitive(Value.of("correct horse"), Terms.parseOrNamed("var.p"));
  private static final Sealer SEALER = new Sealer("lineage");

  private static boolean isOf(Sealer sealer, String digest, Value value) {
    return sealer.isOf(digest, value, () -> "sha256-old");
  }

  @Property(tries = 50)
  void stretchesAsTheJdkDoes(
      @ForAll @AlphaChars @StringLength(min = 1, max = 150) String password,
      @ForAll @AlphaChars @StringLength(min = 1, max = 80) String salt,
      @ForAll @IntRange(min = 1, max = 50) int iterations)
      throws GeneralSecurityException {
    byte[] bytes = salt.getBytes(StandardCharsets.UTF_8);
    PBEKeySpec keySpec = new PBEKeySpec(password.toCharArray(), bytes, iterations, 256);
    assertThat(KeyStretching.key(password, salt, iterations))
        .isEqualTo(
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(keySpec)
                .getEncoded());
  }

  @Test
  void isOfItsValueAndOfNoOther() {
    String digest = SEALER.digest("a", SECRET);

    assertThat(digest).matches("pbkdf2-sha256\\$1000\\$[0-9a-f]{32}\\$[0-9a-f]{16}\\$[0-9a-f]{64}");
    assertThat(isOf(SEALER, digest, Value.of("correct horse"))).isTrue();
    assertThat(isOf(new Sealer("another"), digest, SECRET)).isTrue();
    assertThat(isOf(SEALER, digest, Value.of("correct horsf"))).isFalse();
    assertThat(isOf(SEALER, digest, Value.unknown(Terms.parseOrNamed("var.p")))).isFalse();
  }

  @Test
  void differsByPlaceAndByState() {
    assertThat(
            List.of(
                SEALER.digest("a", SECRET),
                SEALER.digest("b", SECRET),
                new Sealer("another").digest("a", SECRET)))
        .doesNotHaveDuplicates();
    assertThat(SEALER.digest("a", SECRET)).isEqualTo(new Sealer("lineage").digest("a", SECRET));
  }

  @Test
  void comparesDigestsOfOlderVersions() {
    assertThat(isOf(SEALER, "sha256-old", SECRET)).isTrue();
    assertThat(isOf(SEALER, "sha256-other", SECRET)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"''", "pbkdf2-sha256$", "pbkdf2-sha256$0$a$b$c", "pbkdf2-sha256$99999999$a$b$c"})
  void isOfNoValueWhereItIsDamaged(String digest) {
    assertThat(isOf(SEALER, digest, SECRET)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "493817, true",
    "hunter2, true",
    "12345678901234567890, false",
    "1234567890123456789, true",
    "192.0.2.0/25, true",
    "abcdefghijklmn, false",
    "abcdefghijklm, true",
    "glpat-9Zx81kQm2LwT, false",
    "aA0aA0aA0aA, false",
    "aA0aA0aA0a, true"
  })
  void withholdsWhatIsShort(String text, boolean easy) {
    assertThat(GuessEstimate.isEasy(Value.sensitive(Value.of(text), Terms.parseOrNamed("var.p"))))
        .isEqualTo(easy);
  }

  @Test
  void addsUpTheMembersOfAValue() {
    assertThat(GuessEstimate.isEasy(Value.of(true))).isTrue();
    assertThat(GuessEstimate.isEasy(Value.of(4711))).isTrue();
    assertThat(GuessEstimate.isEasy(Value.NULL)).isTrue();
    assertThat(GuessEstimate.isEasy(Value.list(Value.of("abcdefg"), Value.of("abcdefg"))))
        .isFalse();
    assertThat(GuessEstimate.isEasy(Value.map(Map.of("a-very-long-name", Value.of("x"))))).isTrue();
  }
}
