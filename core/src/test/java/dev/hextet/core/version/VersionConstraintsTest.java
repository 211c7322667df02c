package dev.hextet.core.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions and constraints have Terraform's meaning. */
class VersionConstraintsTest {
  private static final List<ReleaseVersion> PUBLISHED =
      Stream.of(
              "0.9.0",
              "1.0.0",
              "1.2.0",
              "1.2.9",
              "1.10.0",
              "2.0.0-rc.1",
              "2.0.0",
              "v2.1.0",
              "3.0.0-beta.2",
              "3.0.0-beta.11")
          .map(text -> ReleaseVersion.parse(text).orElseThrow())
          .toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | 2.1.0
          ~> 1.2          | 1.10.0
          ~> 1.2.0        | 1.2.9
          ~> 1            | 2.1.0
          ~>1.0           | 1.10.0
          >= 1, < 2       | 1.10.0
          >= 1.0, != 1.10 , < 2 | 1.2.9
          <= 1.2          | 1.2.0
          < 1             | 0.9.0
          > 1.2.0, < 1.10 | 1.2.9
          1.2.0           | 1.2.0
          = 1.2           | 1.2.0
          2.0.0-rc.1      | 2.0.0-rc.1
          v1.0.0          | 1.0.0
          >= 3.0.0-beta.2 | none
          > 3             | none
          ~> 4.0          | none
          """)
  void choosesTheNewestVersionThatMeetsAllConstraints(String constraints, String newest) {
    assertThat(
            VersionConstraints.parse(constraints)
                .orElseThrow()
                .newest(PUBLISHED)
                .map(ReleaseVersion::toString)
                .orElse("none"))
        .isEqualTo(newest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=> 1", "1.2.3.4", ">= 1,", "latest", "~> ", "1 2", "-1", "1.x"})
  void rejectsOtherTexts(String constraints) {
    assertThat(VersionConstraints.parse(constraints)).isEmpty();
  }

  @Test
  void ordersVersionsAsSemanticVersioningDoes() {
    List<ReleaseVersion> ordered =
        Stream.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.10.0")
            .map(text -> ReleaseVersion.parse(text).orElseThrow())
            .toList();

    assertThat(ordered.stream().sorted()).containsExactlyElementsOf(ordered);
    assertThat(ReleaseVersion.parse("1.0.0+build.7")).isEqualTo(ReleaseVersion.parse("v1"));
  }
}
