package dev.hextet.aws.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

  @ParameterizedTest
  @CsvSource({
    "web, web, true",
    "web, Web, false",
    "web, web1, false",
    "w*, web, true",
    "w*, w, true",
    "*, '', true",
    "w?b, web, true",
    "w?b, wb, false",
    "a.c, abc, false",
    "a\\*, a*, true",
    "a\\*, ab, false",
    "a\\\\, a\\, true",
    "debian-12-*-2025????-*, debian-12-amd64-20250115-1993, true",
    "*(x), a(x), true",
  })
  void matchAsEc2(String value, String text, boolean matches) {
    assertThat(Wildcards.match(value, text)).isEqualTo(matches);
  }
}
