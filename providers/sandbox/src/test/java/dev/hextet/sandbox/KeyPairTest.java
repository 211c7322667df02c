package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyPairTest {

  /** Made for these tests; its private half does not exist. */
  private static final String ED25519 =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGrhDOo5Z1rRRjU0YpmMJ4m9BQ9QSS7ZMyQ1jB2uNnBk me@home";

  private final TestEc2 ec2 = new TestEc2();

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private ReplyReader importKey(String name, String key) {
    return ec2.call("ImportKeyPair", "KeyName", name, "PublicKeyMaterial", base64(key));
  }

  @Test
  void isImportedWithItsFingerprint() {
    ReplyReader imported = importKey("admin", ED25519 + "\n");

    assertThat(imported.text("keyFingerprint"))
        .isEqualTo("PxTWWDf7KzhNTYkhAFtrZSvbVSUb1BZLSIAlrf4uvpI=");
    ReplyReader shown =
        ec2.call("DescribeKeyPairs", "KeyName.1", "admin", "IncludePublicKey", "true");
    assertThat(shown.text("keySet/item/keyType")).isEqualTo("ed25519");
    assertThat(shown.text("keySet/item/publicKey"))
        .startsWith(ED25519.substring(0, 60))
        .endsWith(" admin");
    assertThat(ec2.call("DescribeKeyPairs").has("keySet/item/publicKey")).isFalse();
  }

  @Test
  void hasANameOfItsOwn() {
    importKey("admin", ED25519);

    assertThat(
            ec2.refused("ImportKeyPair", "KeyName", "admin", "PublicKeyMaterial", base64(ED25519)))
        .isEqualTo("InvalidKeyPair.Duplicate");
  }

  @Test
  void isAKeyThatOpenSshKnows() {
    for (String nonsense :
        new String[] {"ssh-rsa nonsense", "ssh-dss " + base64("ssh-dss"), "ssh-rsa", ""}) {
      assertThat(
              ec2.refused(
                  "ImportKeyPair", "KeyName", "admin", "PublicKeyMaterial", base64(nonsense + " ")))
          .as(nonsense)
          .isEqualTo("InvalidKey.Format");
    }
  }

  @Test
  void isMadeWithItsPrivateHalf() {
    assertThat(ec2.call("CreateKeyPair", "KeyName", "a").text("keyMaterial"))
        .startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
    assertThat(ec2.call("CreateKeyPair", "KeyName", "b", "KeyType", "ed25519").text("keyMaterial"))
        .startsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n");
  }

  @Test
  void mayBeDeletedTwice() {
    importKey("admin", ED25519);
    ec2.call("DeleteKeyPair", "KeyName", "admin");

    ec2.call("DeleteKeyPair", "KeyName", "admin");

    assertThat(ec2.refused("DescribeKeyPairs", "KeyName.1", "admin"))
        .isEqualTo("InvalidKeyPair.NotFound");
    assertThat(ec2.inventory().regions()).isEmpty();
  }
}
