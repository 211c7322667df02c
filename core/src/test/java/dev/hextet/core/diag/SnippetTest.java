package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnippetTest {
  /** Each has the secret {@code CANARY} in every line that it can be in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "provider: { aws: { region: us-east-9, secret_key: CANARY, token: CANARY } }",
        "provider:\n  aws:\n    secret_key: CANARY\n    region: [",
        "provider:\n  aws:\n    secret_key:\n      CANARY\n    token: >-\n      CANARY\n\n      CANARY",
        "{\"provider\":{\"aws\":{\"secret_key\":\"CANARY\",\"token\": \"a\\\"CANARY\", \"regio\": 1}}}",
        "variable: { p: { type: number, sensitive: true, default: CANARY } }",
        "variable: { p: { default: \"CANARY, CANARY\", sensitive: true } }",
        "variable:\n  p:\n    default: CANARY\n    type: string\n    sensitive: true\n  q: { default: 1 }",
        "variable:\n  p:\n    sensitive: true\n    default:\n      - CANARY\n      - { a: CANARY }\n",
        "variable: { db_password: { default: CANARY } }",
        "resource: { aws_instance: { w: { user_data: CANARY, ami: x } } }",
        "  user_data: |\n    #!/bin/sh\n    mysql -pCANARY\n\n    echo CANARY",
        "  user_data: \"#!/bin/sh\n    CANARY\n    CANARY\"",
        "  user_data: '#!/bin/sh\n    CANARY'",
        "  user_data_base64: CANARY",
        "tags: { Password: CANARY, Api-Key: \"CANARY\", db.passwd: CANARY }",
        "  - MYSQL_PASSWORD=CANARY",
        "    password: CANARY CANARY # CANARY",
        "- { type: replace, path: /provider/aws/secret_key, value: CANARY }",
        "- type: replace\n  path: /variable/x/default/password\n  value: CANARY\n",
        "output: { p: { value: CANARY, sensitive: true } }",
        "Name: '${sensitive(\"CANARY\")}'",
        "text: \"-----BEGIN RSA PRIVATE KEY-----\\nCANARY\\n-----END RSA PRIVATE KEY-----\"",
        "key: |\n  -----BEGIN OPENSSH PRIVATE KEY-----\n  CANARY\n  CANARY",
        "private_key: |2\n    CANARY\n",
        "\"password\"\t: \"CANARY\"",
        "? password\n: CANARY",
      })
  void showsNoSecretInAnyLine(String text) {
    SourceText source = new SourceText("s.yml", text);
    long lines = text.lines().count();
    for (int line = 1; line <= lines; line++) {
      Diagnostic problem =
          SampleDiagnostics.error("X", "summary", "").at(SourceRange.of(source, line, 3, 4));
      assertThat(DiagnosticFormat.text(problem)).doesNotContain("CANARY");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret_key: ((key))",
        "user_data: \"${var.script}\"",
        "metadata_options: { http_tokens: required, http_endpoint: enabled }",
        "variable: { p: { default: shown }, q: { sensitive: true, default: ((q)) } }",
        "variable: { p: { default: shown, sensitive: false } }",
        "key_name: shown",
        "public_key: ssh-ed25519 AAAA"
      })
  void showsWhatIsNone(String line) {
    assertThat(
            Snippet.of(SourceRange.of(new SourceText("s.yml", line), 1, 1, 1)).orElseThrow().code())
        .isEqualTo(line);
  }

  @Test
  void underlinesWhatIsMeantBesideASecret() {
    SourceText source =
        new SourceText(
            "s.yml", "aws: { secret_key: abcdefghijklmnopqrstuvwxyz, regio: us-east-2 }");
    assertThat(
            DiagnosticFormat.text(
                SampleDiagnostics.error("X", "no", "").at(SourceRange.of(source, 1, 48, 5))))
        .isEqualTo(
            """
            s.yml:1:48: error: no [X]
                1 | aws: { secret_key: (sensitive value), regio: us-east-2 }
                  |                                       ^^^^^
            """);
    assertThat(
            DiagnosticFormat.text(
                SampleDiagnostics.error("X", "no", "").at(SourceRange.of(source, 1, 20, 26))))
        .isEqualTo(
            """
            s.yml:1:20: error: no [X]
                1 | aws: { secret_key: (sensitive value), regio: us-east-2 }
                  |                    ^^^^^^^^^^^^^^^^^
            """);
  }
}
