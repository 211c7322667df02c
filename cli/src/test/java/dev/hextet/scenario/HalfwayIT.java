package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply that EC2 stops halfway, and the plans and applies after it. */
@Tag("once")
final class HalfwayIT {
  private static final String OLD_IMAGE = "ami-00608142bdc2eefe3";
  private static final String NEW_IMAGE = "ami-0559d46e72e27d4e7";
  private static final Address WEB = Address.of("aws_instance", "web");

  @TempDir private Path folder;
  private Playground playground;

  @BeforeEach
  void begin() throws IOException {
    playground = Playground.open(folder);
  }

  @AfterEach
  void end() {
    playground.close();
  }

  private Workshop workshop() {
    return playground.workshop();
  }

  /** An instance that is replaced by one made first. */
  private static String web(String image, String more) {
    return """
        resource:
          aws_vpc: { net: { cidr_block: 10.62.0.0/16 } }
          aws_subnet: { a: { vpc_id: "${aws_vpc.net.id}", cidr_block: 10.62.1.0/24 } }
          aws_instance:
            web:
              ami: %s
              instance_type: t3.micro
              subnet_id: ${aws_subnet.a.id}
              lifecycle: { create_before_destroy: true }
              %s
        """
        .formatted(image, more);
  }

  private ApplyResult apply(String document) {
    return workshop().run(workshop().configuration(source(document)), PlanMode.NORMAL);
  }

  private List<String> plan(String document) {
    return changes(workshop().plan(source(document)));
  }

  private static SourceText source(String document) {
    return new SourceText("stack.yml", document);
  }

  private static List<String> changes(Plan plan) {
    return plan.effective().stream().map(HalfwayIT::line).toList();
  }

  private static String line(PlannedChange change) {
    return change.action().symbol() + " " + change.address();
  }

  private void refusing(String action, String code) {
    playground.sandbox().faults().add(new Fault(Calls.of(action), Effect.Refused.with(code)));
  }

  private ResourceRecord record(Address address) {
    return workshop().state().resource(address).orElseThrow();
  }

  @Test
  void aRefusedSuccessorLeavesTheOldOneInItsPlace() throws IOException {
    apply(web(OLD_IMAGE, ""));
    ResourceRecord old = record(WEB);
    refusing("RunInstances", "InsufficientInstanceCapacity");

    assertThat(apply(web(NEW_IMAGE, "")).outcome().failures())
        .extracting(Diagnostic::code)
        .containsExactly("InsufficientInstanceCapacity");

    assertThat(record(WEB)).isEqualTo(old);
    assertThat(plan(web(OLD_IMAGE, ""))).isEmpty();
    assertThat(plan(web(NEW_IMAGE, ""))).containsExactly("+/- aws_instance.web");
    playground.sandbox().faults().clear();
    assertThat(apply(web(NEW_IMAGE, "")).outcome().isComplete()).isTrue();
    assertThat(workshop().state().records()).hasSize(3);
  }

  @Test
  void whatIsDeposedGivesItsAddressUpBeforeItsSuccessorTakesIt() {
    apply(web(OLD_IMAGE, ""));
    String address = record(WEB).attributes().get("private_ip").asText().orElseThrow();
    refusing("TerminateInstances", "UnauthorizedOperation");
    assertThat(apply(web(NEW_IMAGE, "")).outcome().isComplete()).isFalse();
    assertThat(workshop().state().records()).hasSize(4);
    playground.sandbox().faults().clear();
    String wanted = web(NEW_IMAGE, "private_ip: " + address);

    assertThat(apply(wanted).outcome().failures()).isEmpty();

    assertThat(record(WEB).attributes().get("private_ip").asText()).contains(address);
    assertThat(workshop().state().records()).hasSize(3);
    assertThat(plan(wanted)).isEmpty();
  }

  @Test
  void aHalfMadeAddressIsNobodyElsesChange() {
    String wanted =
        web(OLD_IMAGE, "")
            + "  aws_internet_gateway: { g: { vpc_id: \"${aws_vpc.net.id}\" } }\n"
            + "  aws_eip: { e: { instance: \"${aws_instance.web.id}\", tags: { Name: e } } }\n";
    Address address = Address.of("aws_eip", "e");
    refusing("AssociateAddress", "UnauthorizedOperation");

    assertThat(apply(wanted).outcome().isComplete()).isFalse();

    assertThat(record(address).attributes().get("instance").asText().orElse("")).isEmpty();
    Plan plan = workshop().plan(source(wanted));
    assertThat(changes(plan)).containsExactly("~ aws_eip.e");
    assertThat(plan.drift()).isEmpty();
    assertEndsWell(wanted);
  }

  /** The first of two calls is made, and the second one is refused. */
  @Test
  void aHalfMadeChangeIsNobodyElsesChange() {
    apply(web(OLD_IMAGE, ""));
    String wanted = web(OLD_IMAGE, "source_dest_check: false\n      tags: { Name: web }");
    refusing("CreateTags", "UnauthorizedOperation");

    assertThat(apply(wanted).outcome().isComplete()).isFalse();

    assertThat(workshop().plan(source(wanted)).drift()).isEmpty();
    assertEndsWell(wanted);
  }

  private void assertEndsWell(String wanted) {
    playground.sandbox().faults().clear();
    assertThat(apply(wanted).outcome().failures()).isEmpty();
    assertThat(plan(wanted)).isEmpty();
    assertThat(workshop().plan(source(wanted)).drift()).isEmpty();
  }
}
