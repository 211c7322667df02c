package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPairTypeTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIVq4nKpN6HHmTbJIPMWUVJZE9Yw3Qhx3Fqe1p0fnz0E";

  private final KeyPairType type = new KeyPairType();

  private static Value canonical(Value key) {
    return KeyPairType.PUBLIC_KEY.kind().canonical(key, KindContext.NONE);
  }

  @Test
  void isImportedUnderItsName() {
    ApiCall call =
        type.calls(TypeSamples.creation(type, "{'key_name': 'admin', 'public_key': '" + KEY + "'}"))
            .get(0);

    Model.accepts(call);
    assertThat(call.action()).isEqualTo("ImportKeyPair");
    assertThat(call.arguments().get("KeyName")).isEqualTo(Value.of("admin"));
    String material = call.arguments().get("PublicKeyMaterial").asText().orElseThrow();
    assertThat(new String(Base64.getDecoder().decode(material), StandardCharsets.UTF_8))
        .isEqualTo(KEY);
  }

  @Test
  void getsANameThatNoOtherHas() {
    ApiCall call =
        type.calls(
                TypeSamples.creation(
                    type,
                    "{'key_name': '?aws_key_pair.main.key_name', 'key_name_prefix': 'web-',"
                        + " 'public_key': '?var.key'}"))
            .get(0);

    assertThat(call.arguments().get("KeyName"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("\"web-${self.token}\"")));
    assertThat(call.arguments().get("PublicKeyMaterial"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("base64encode(var.key)")));
  }

  @Test
  void aSensitiveKeyStaysSensitive() {
    Value material =
        PublicKeyKind.material(Value.sensitive(Value.of(KEY), Terms.parseOrNamed("var.key")));

    assertThat(material.isSensitive()).isTrue();
    assertThat(material.expression()).isEqualTo("base64encode(var.key)");
  }

  @Test
  void itsTagsAreThoseOfItsId() {
    assertThat(
            TypeSamples.lines(
                type.calls(
                    TypeSamples.update(type, "{'key_pair_id': 'key-1'}", "{'tags': {'a': 'b'}}"))))
        .singleElement()
        .asString()
        .startsWith("CreateTags {\"Resources\" = [\"key-1\"]");
  }

  @Test
  void isDeletedByItsName() {
    assertThat(TypeSamples.lines(type.calls(TypeSamples.deletion(type, "{}"))))
        .containsExactly("DeleteKeyPair {\"KeyName\" = self.id}");
  }

  @Test
  void observesItsAttributes() {
    type.reads(TypeSamples.recorded(type, "admin", "{}")).forEach(Model::accepts);
    assertThat(
            type.observe(
                    TypeSamples.recorded(type, "admin", "{}"),
                    TypeSamples.answers(
                        "DescribeKeyPairs",
                        "[{'KeyName': 'admin', 'KeyPairId': 'key-1', 'KeyType': 'ed25519',"
                            + " 'KeyFingerprint': 'f', 'PublicKey': '"
                            + KEY
                            + " admin\\n'}]"))
                .orElseThrow()
                .values())
        .isEqualTo(
            TypeSamples.map(
                "{'id': 'admin', 'key_name': 'admin', 'key_pair_id': 'key-1', 'key_type':"
                    + " 'ed25519', 'fingerprint': 'f', 'public_key': '"
                    + KEY
                    + "'}"));
  }

  @Test
  void aCommentDoesNotMakeAnotherKey() {
    assertThat(canonical(Value.of("  " + KEY + "   me@host\n"))).isEqualTo(Value.of(KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIIVq4nKpN6HHmTbJIPMWUVJZE9Yw3Qhx3Fqe1p0fnz0E",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBA==",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n",
        "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n"
      })
  void refusesWhatIsNoPublicKeyWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> canonical(Value.of(text)))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            e -> {
              assertThat(e.code()).isEqualTo("InvalidPublicKey");
              assertThat(e.detail()).doesNotContain("b3BlbnNzaC1rZXkt");
            });
  }
}
