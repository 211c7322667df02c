package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenSecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-----BEGIN RSA PRIVATE KEY----- | a private key",
        "-----BEGIN PRIVATE KEY----- | a private key",
        "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE | an access key",
        "git clone https://x:ghp_0123456789abcdef@github.com/a/b | a token",
        "password: hunter2 | a password",
        "MYSQL_ROOT_PASSWORD=hunter2 | a password",
        "export DB_PASSWORD='hunter2' | a password",
        "{\"password\": \"hunter2\"} | a password",
        "mysql --password=hunter2 | a password",
        "aws_secret_access_key = wJalrXUtnFEMI | a password",
        "\"password = hunter2 ${aws_vpc.main.id}\" | a password"
      })
  void recognizesWhatIsWrittenOut(String text, String kind) {
    assertThat(WrittenSecrets.in("#!/bin/sh\n" + text + "\n")).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token)",
        "TOKEN=`curl -s http://[fd00:ec2::254]/latest/api/token`",
        "curl -H \"X-aws-ec2-metadata-token: $TOKEN\"",
        "PASSWORD=${DB_PASSWORD}",
        "password: ((password))",
        "lock_passwd: true",
        "ssh_pwauth: false",
        "passwd -l root",
        "chpasswd:\n  list: |",
        "http_tokens: required",
        "apt-get install -y nginx"
      })
  void takesNothingElseForASecret(String text) {
    assertThat(WrittenSecrets.in("#!/bin/sh\n" + text + "\n")).isEmpty();
  }
}
