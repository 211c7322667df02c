package dev.hextet.core.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.AttributeRecord;
import dev.hextet.core.state.Digests;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A change whose calls depend on secrets: one tag of two is another one. */
final class PlanSecretsTest {
  private static final Address VPC = Address.of("aws_vpc", "main");
  private static final String LINEAGE = "6f1d3c52-0d8e-4c69-9a2e-0b6b7a1f2c3d";

  private static final Value WAS =
      Value.sensitive(
          tags(Value.of("alice"), Value.of("blue")), Terms.parseOrNamed("aws_vpc.main.tags"));
  private static final Value WILL =
      tags(
          variable("owner", "alice"),
          Value.sensitive(Value.of("red"), Terms.parseOrNamed("lower(var[\"colour\"])")));

  private static Value tags(Value owner, Value colour) {
    return Value.map(Map.of("Owner", owner, "Colour", colour));
  }

  private static Value variable(String name, String value) {
    return Value.sensitive(Value.of(value), Terms.parseOrNamed("var." + name));
  }

  private static Plan plan() {
    return new PlanBuilder(PlanMode.NORMAL)
        .input("owner", "sha256-01")
        .input("colour", "sha256-02")
        .change(
            PlanBuilder.change(Action.UPDATE, "aws_vpc.main")
                .set("cidr_block", "10.0.0.0/16")
                .computed("id", Value.of("vpc-0a1"))
                .set("tags", WAS, WILL)
                .build())
        .change(
            PlanBuilder.change(Action.CREATE, "aws_eip.web")
                .computed("id", Value.NULL)
                .set(
                    "tags",
                    Value.map(
                        Map.of(
                            "Name",
                            Value.sensitive(
                                Value.unknown(
                                    Terms.parseOrNamed("\"${aws_eip.web.id} ${var.owner}\"")),
                                Terms.parseOrNamed("\"${aws_eip.web.id} ${var.owner}\"")))))
                .build())
        .build();
  }

  private static Plan restored(Plan plan, String colour) {
    ResourceRecord record =
        ResourceRecord.start(VPC, "vpc-0a1", new RecordedPlacement("aws", "us-east-2"), 1)
            .withContents(AttributeRecord.empty(1).withConfigured(Set.of("tags")))
            .withValues("vpc-0a1", Value.map(Map.of("tags", WAS)), new Sealer(LINEAGE));
    State state = State.NONE.withLineage(LINEAGE).withResources(List.of(record));
    Attributes live = new Attributes(Value.map(Map.of("tags", WAS.unmarked())));
    ObservedState observed =
        new ObservedState(new TreeMap<>(Map.of(VPC, live)), ObservedState.nothing().facts());
    Scope variables = reference -> Value.of(reference.name().equals("owner") ? "alice" : colour);
    return PlanSecrets.restore(
        plan,
        state,
        new Sealer(""),
        observed,
        variables,
        SampleTypes::type,
        name -> {
          throw new IllegalArgumentException(name);
        });
  }

  private static Plan read() {
    return PlanCodec.read(new SourceText("p.json", PlanCodec.write(plan())), SampleTypes::type);
  }

  @Test
  void showsTheCallsThatWerePlannedBeforeItHasTheSecrets() {
    assertThat(PlanCodec.write(read())).isEqualTo(PlanCodec.write(plan()));
    assertThat(read().steps().get(0).calls()).hasSize(1);
    assertThat(read().steps().get(0).calls().get(0).arguments().expression())
        .isEqualTo("{\"Key\" = \"Colour\", \"Value\" = lower(var[\"colour\"])}");
  }

  @Test
  void isThePlanThatWasWrittenAgain() {
    Plan whole = restored(read(), "RED");
    assertThat(PlanCodec.write(whole)).isEqualTo(PlanCodec.write(plan()));
    assertThat(whole.steps().get(0)).isEqualTo(plan().steps().get(0));
    assertThat(restored(plan(), "red")).isEqualTo(plan());
  }

  @Test
  void refusesCallsThatWereForged() throws JsonProcessingException {
    ObjectNode root = (ObjectNode) JsonText.read(PlanCodec.write(plan()));
    ObjectNode ours = (ObjectNode) root.get("hextet");
    ObjectNode call = (ObjectNode) ours.at("/steps/0/calls/0");
    call.put("action", "DeleteVpc");
    ours.remove("digest");
    ours.put("digest", Digests.of(JsonText.compact(root)));
    Plan forged =
        PlanCodec.read(new SourceText("p.json", JsonText.pretty(root)), SampleTypes::type);
    assertThatThrownBy(() -> restored(forged, "RED")).hasMessageContaining("[PlanDamaged]");
  }

  @Test
  void refusesSecretsThatAskForOtherCalls() {
    assertThatThrownBy(() -> restored(read(), "BLUE"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[PlanDamaged]");
  }
}
