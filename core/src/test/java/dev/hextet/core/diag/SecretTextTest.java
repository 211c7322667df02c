package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTextTest {
  private static String hidden(String text) {
    StringBuilder shown = new StringBuilder(text);
    SecretText.in(text).stream()
        .sorted((a, b) -> b.start() - a.start())
        .forEach(span -> shown.replace(span.start(), span.end(), "*"));
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "url: https://user:s3cret@host/path | url: https://*@host/path",
        "url: https://ghtoken@host/ | url: https://*@host/",
        "url: postgres://u:s3cret@10.0.0.1:5432/db | url: postgres://*@10.0.0.1:5432/db",
        "url: https://u:a@b@host/ | url: https://*@host/",
        "url: https://[::1]/ then http://u:p@[2001:db8::1]/ | url: https://[::1]/ then http://*@[2001:db8::1]/",
        "{\"url\": \"https:\\/\\/u:s3cret@host\\/\"} | {\"url\": \"https:\\/\\/*@host\\/\"}",
        "url: https://u:s3cret${ var.x }@host/ | url: https://*@host/",
        "url: https://u:s3cret${var.x@host/ | url: https://*@host/",
        "[https://a:s3cret@b, https://c:s3cret@d] | [https://*@b, https://*@d]"
      })
  void hidesTheUserPartOfAUrl(String text, String shown) {
    assertThat(hidden(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: https://host:8080/path",
        "url: https://host/path?q=a@b",
        "url: https://host/path and mail a@b",
        "url: https://${var.user}:${var.word}@host/",
        "url: https://((user)):((word))@host/",
        "mail: someone@example.com",
        "time: 10:30 // a@b"
      })
  void showsOtherText(String text) {
    assertThat(hidden(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "secret_key = \"abc\" | secret_key = *",
        "provider \"aws\" { secret_key = \"abc\" } | provider \"aws\" { secret_key = * }",
        "{\\n  token = f(\"a\", \"b\") # c\\n  x = 1\\n} | {\\n  token = *\\n  x = 1\\n}",
        "{\\n  password = \"a${f(\"b\")}c\"\\n} | {\\n  password = *\\n}",
        "{\\n  password = [\\n 1, 2\\n]\\n} | {\\n  password = *\\n}",
        "{\\n  user_data = <<-EOT\\n a, }\\n EOT\\n x = 1 | {\\n  user_data = *\\n x = 1",
        "variable \"x\" {\\n  default = \"abc\"\\n  sensitive = true\\n} | variable \"x\" {\\n  default = *\\n  sensitive = true\\n}"
      })
  void hidesValuesInHcl(String text, String shown) {
    assertThat(hidden(text.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "@", "$", "${a}", "${", "://", "\\/"})
  void readsLongTexts(String part) {
    String text = "https://" + part.repeat(30_000);

    assertThat(SecretText.in(text)).hasSizeLessThan(100);
  }

  @Test
  void hidesAPasswordInALongLine() {
    String text = "a: " + "b".repeat(30_000) + " https://u:s3cret@host/";

    assertThat(hidden(text)).endsWith("b https://*@host/");
  }
}
