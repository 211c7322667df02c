package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RsaKeyTest {
  /** What PKCS #8 puts before a key of 1024 bits. */
  private static final int WRAPPING = 26;

  private static KeyPair pair;
  private static String encrypted;

  @BeforeAll
  static void encrypt() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    pair = generator.generateKeyPair();
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    byte[] bytes = cipher.doFinal("pässword".getBytes(StandardCharsets.UTF_8));
    encrypted = Base64.getEncoder().encodeToString(bytes);
  }

  private static Given given(String kind, byte[] key) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    String pem = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines);
    return Given.nothing().value("var.key", Value.of(pem)).value("var.text", Value.of(encrypted));
  }

  @Test
  void decryptsWithAKeyOfPkcs8() {
    assertThat(
            given("PRIVATE KEY", pair.getPrivate().getEncoded())
                .evaluate("rsadecrypt(var.text, var.key)"))
        .isEqualTo(Value.of("pässword"));
  }

  @Test
  void decryptsWithAKeyOfPkcs1AsEc2GivesThem() {
    byte[] wrapped = pair.getPrivate().getEncoded();
    byte[] bare = Arrays.copyOfRange(wrapped, WRAPPING, wrapped.length);
    assertThat(given("RSA PRIVATE KEY", bare).evaluate("rsadecrypt(var.text, var.key)"))
        .isEqualTo(Value.of("pässword"));
  }

  @Test
  void saysWhatIsNoKeyAndWhatIsNotEncryptedForIt() {
    assertThat(given("RSA PRIVATE KEY", new byte[40]).failure("rsadecrypt(var.text, var.key)"))
        .contains("this is not an RSA key");
    assertThat(
            given("PRIVATE KEY", pair.getPrivate().getEncoded())
                .failure("rsadecrypt(\"AAAA\", var.key)"))
        .contains("it is not encrypted for this key");
  }
}
