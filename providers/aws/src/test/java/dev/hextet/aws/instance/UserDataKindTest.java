package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.schema.EncodedContent;
import dev.hextet.core.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserDataKindTest {
  @ParameterizedTest
  @ValueSource(strings = {"#!/bin/sh\n", "", "/v8A", "hello, world", "dGVzdA=", "AAEC"})
  void plainTextAndBinaryDataHaveNoOtherContent(String data) {
    assertThat(new UserDataKind().content(Value.of(data))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IyEvYmluL3NoCg==", "IyEvYmlu\nL3NoCg==\n", "IyEvYmlu\r\nL3NoCg=="})
  void theContentOfBase64IsItsText(String data) {
    assertThat(new UserDataKind().content(Value.of(data)))
        .contains(new EncodedContent("#!/bin/sh\n", true));
  }

  @ParameterizedTest
  @CsvSource({"H4sIAAAAAAAC/wMAAAAAAAAAAAA=, 20"})
  void gzipIsDescribed(String data, int bytes) {
    assertThat(new UserDataKind().content(Value.of(data)).orElseThrow().text())
        .matches("\\(gzip: " + bytes + " bytes, sha256-[0-9a-f]{16}…\\)");
  }
}
