package dev.hextet.core.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.state.Digests;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanCodecTest {
  private static final Sealer SEALER = new Sealer("6f1d3c52-0d8e-4c69-9a2e-0b6b7a1f2c3d");

  private static final String SECRET = "correct-horse-battery";

  private static Plan plan(Value userData) {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(
            PlanBuilder.change(Action.CREATE, "aws_instance.web[\"a\"]")
                .set("ami", "ami-1")
                .computed("arn", Value.NULL)
                .set("user_data", userData)
                .build())
        .input("x", "sha256-01")
        .input("password", "sha256-02")
        .output(
            "secret",
            Value.sensitive(Value.of("old"), Terms.parseOrNamed("var.x")),
            secret("var.x"))
        .build();
  }

  private static Value secret(String expression) {
    return Value.sensitive(Value.of(SECRET), Terms.parseOrNamed(expression));
  }

  private static String json() {
    return PlanCodec.write(plan(secret("\"a ${var.password}\"")));
  }

  private static Plan read(String text) {
    return PlanCodec.read(new SourceText("p.json", text), SampleTypes::type);
  }

  private static Diagnostic refusal(String text) {
    return catchThrowableOfType(DiagnosticException.class, () -> read(text)).diagnostics().get(0);
  }

  @Test
  void readsSecretsAsWhereTheyComeFrom() {
    Plan plan = read(json());
    Value userData = plan.changes().get(0).after().values().get("user_data");
    assertThat(userData.isKnown()).isFalse();
    assertThat(userData.isSensitive()).isTrue();
    assertThat(userData.expression()).isEqualTo("\"a ${var.password}\"");
    assertThat(plan.outputs().get(0).isChange()).isTrue();
    assertThat(PlanCodec.write(plan)).isEqualTo(json()).doesNotContain(SECRET);
  }

  @Test
  void saysWhatItIsNot() {
    assertThat(DiagnosticFormat.text(refusal("resource: {}")))
        .startsWith("p.json:1:1: error: the saved plan is not JSON [PlanNotJson]\n")
        .endsWith("Make the plan again: hextet plan --out FILE.\n");
    assertThat(DiagnosticFormat.headline(refusal("[]")))
        .isEqualTo("p.json:1:1: error: the saved plan is not a JSON object [PlanNotJson]");
    assertThat(refusal("").code()).isEqualTo("PlanNotJson");
    assertThat(DiagnosticFormat.text(refusal("{\"format_version\": \"1.2\"}")))
        .isEqualTo(
            """
            p.json:1:1: error: this is not a plan of hextet [PlanFormat]
            Terraform wrote it: it has no key "hextet". Apply it with Terraform.
            """);
    assertThat(refusal("{\"format\": \"hextet-state/1\"}").code()).isEqualTo("PlanFormat");
    assertThat(DiagnosticFormat.text(refusal(json().replace("hextet-plan/1", "hextet-plan/2"))))
        .isEqualTo(
            """
            p.json:1:1: error: the plan was made by another version of hextet [PlanFormat]
            Its format is hextet-plan/2; this version reads hextet-plan/1.
            Make the plan again: hextet plan --out FILE.
            """);
  }

  @Test
  void noticesThatItWasEdited() {
    assertThat(DiagnosticFormat.text(refusal(json().replace("ami-1", "ami-2"))))
        .isEqualTo(
            """
            p.json:1:1: error: the saved plan was modified or is damaged [PlanDamaged]
            Its digest does not match its contents: it was edited or truncated.
            Make the plan again: hextet plan --out FILE.
            """);
  }

  /** What is edited with care, digest and all, is noticed where its parts do not agree. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"after\": {\n          \"ami\": \"ami-1\"|\"after\": {\n          \"ami\": \"ami-2\"",
        "\"Ami\": \"ami-1\"|\"Ami\": \"ami-2\"",
        "\"values\": {\n            \"ami\": \"ami-1\"|\"values\": {\n            \"ami\": \"ami-2\"",
        "\"applyable\": true|\"applyable\": 1",
        "\"serial\": 7|\"serial\": \"x\"",
        "\"mode\": \"normal\"|\"mode\": \"other\"",
        "\"actions\": [\"create\"]|\"actions\": [\"read\"]",
        "\"type\": \"aws_instance\"|\"type\": \"aws_lambda\"",
        "\"operation\": \"create\"|\"operation\": \"delete\"",
        "\"dependencies\": []|\"dependencies\": [\"x\"]",
        "\"drift\": {}|\"drift\": {\"a\": 1}",
        "\"/arn\": \"|\"/user_data/0\": \"x",
        "aws_instance.web[|aws_lambda.web["
      })
  void noticesThatItWasForged(String edit) throws JsonProcessingException {
    String[] parts = edit.split("\\|");
    String open = PlanCodec.write(plan(Value.of("a")));
    String forged = open.replace(parts[0], parts[1]);
    assertThat(forged).isNotEqualTo(open);
    assertThat(refusal(withDigest(forged)).code()).isEqualTo("PlanDamaged");
  }

  private static String withDigest(String text) throws JsonProcessingException {
    ObjectNode root = (ObjectNode) JsonText.read(text);
    ObjectNode ours = (ObjectNode) root.get("hextet");
    ours.remove("digest");
    ours.put("digest", Digests.of(JsonText.compact(root)));
    return JsonText.pretty(root);
  }

  @Test
  void acceptsAnotherLayoutOfTheSameContents() throws JsonProcessingException {
    String compact = JsonText.compact(JsonText.read(json()));
    assertThat(PlanCodec.write(read(compact))).isEqualTo(json());
  }

  /** What the document itself tells cannot be got from anywhere else when the plan is applied. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sensitive(\"" + SECRET + "\")",
        "\"" + SECRET + "\"",
        "\"${sensitive(\"correct-horse\")}-${var.x}\"",
        "sensitive(\"${var.x}:correct\")",
        "upper(sensitive(\"${aws_vpc.a.id}:correct\"))",
        "[for k in var.x : sensitive(\"${k}correct\")]",
        "sensitive({a = [var.x, 421337]}).a",
        "sensitive(local.x)",
        "sensitive(var.plain)",
        "upper(\"correct\")",
        "{\"a\" = sensitive([\"x\"])}"
      })
  void writesNoSecretThatItsExpressionTells(String expression) {
    DiagnosticException e =
        catchThrowableOfType(
            DiagnosticException.class, () -> PlanCodec.write(plan(secret(expression))));
    assertThat(e.diagnostics()).hasSize(1);
    assertThat(DiagnosticFormat.text(e.diagnostics().get(0)))
        .startsWith(
            "aws_instance.web[\"a\"]: error: a sensitive value without a variable cannot be"
                + " saved in a plan [SensitiveLiteral]\n")
        .doesNotContain(SECRET);
  }

  /** Nobody can see an output that is sensitive, so nobody misses what it was made of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sensitive(\"" + SECRET + "\")",
        "sensitive(\"correct-${aws_vpc.a.id}\")",
        "sensitive(local.x)"
      })
  void savesASecretThatIsAnOutputByItsDigestAlone(String expression) {
    Plan plan =
        new PlanBuilder(PlanMode.NORMAL)
            .output("known", Value.NULL, secret(expression))
            .output("same", secret(expression), secret(expression))
            .output(
                "later",
                secret("output.later"),
                Value.sensitive(
                    Value.unknown(Terms.parseOrNamed(expression)), Terms.parseOrNamed(expression)))
            .build();

    String text = PlanCodec.write(plan);

    assertThat(text).doesNotContain("correct").doesNotContain("local");
    Plan read = read(text);
    assertThat(PlanCodec.write(read)).isEqualTo(text);
    assertThat(PlanCodec.digest(plan)).isEqualTo(PlanCodec.digest(read));
    assertThat(read.outputs())
        .extracting(OutputChange::name, OutputChange::isChange, OutputChange::isSealed)
        .containsExactly(
            tuple("known", true, true), tuple("later", true, true), tuple("same", false, true));
    assertThat(read.outputs().get(0).recorded(SEALER, Value.NULL))
        .isEqualTo(OutputRecord.of(SEALER, "known", secret(expression)));
    assertThat(read.outputs().get(1).recorded(SEALER, Value.NULL).isUnread()).isTrue();
  }

  @Test
  void knowsAPlanFromADocument() {
    assertThat(PlanCodec.isPlan(json())).isTrue();
    assertThat(PlanCodec.isPlan(json().replace("hextet-plan/1", "hextet-plan/9"))).isTrue();
    assertThat(PlanCodec.isPlan("resource: {}")).isFalse();
    assertThat(PlanCodec.isPlan("{\"resource\": {}}")).isFalse();
    assertThat(PlanCodec.isPlan("{")).isFalse();
  }

  @Test
  void hasADigest() {
    assertThat(json()).contains(PlanCodec.digest(read(json())));
  }
}
