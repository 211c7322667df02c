package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import dev.hextet.core.state.ResourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document can write in two forms is handed over from one form to the other. */
@Tag("once")
final class TwoFormsIT {
  @TempDir private Path folder;
  private Trial trial;

  @BeforeEach
  void begin() throws IOException {
    trial = Trial.in(folder, Playground.options());
  }

  @AfterEach
  void end() throws IOException {
    trial.close();
  }

  private static final Address TABLE = Address.parse("aws_route_table.out");
  private static final Address ROUTE = Address.parse("aws_route.v6");

  private static SourceText routes(String table, String own) {
    return new SourceText(
        "stack.yml",
        """
        resource:
          aws_vpc:
            net: { cidr_block: 10.60.0.0/16, assign_generated_ipv6_cidr_block: true }
          aws_internet_gateway:
            gw: { vpc_id: "${aws_vpc.net.id}" }
          aws_route_table:
            out: { vpc_id: "${aws_vpc.net.id}", %s }
          aws_subnet:
            net: { vpc_id: "${aws_vpc.net.id}", cidr_block: 10.60.1.0/24 }
          aws_instance:
            nat: { ami: "%s", instance_type: t3.micro, subnet_id: "${aws_subnet.net.id}" }
          aws_route: { %s }
        """
            .formatted(table, "ami-0559d46e72e27d4e7", own));
  }

  private static SourceText own(String... destinations) {
    StringBuilder routes = new StringBuilder();
    for (String destination : destinations) {
      String name = destination.contains(":") ? "v6" : "v4";
      String key = name.equals("v6") ? "destination_ipv6_cidr_block" : "destination_cidr_block";
      routes.append(
          """
          %s: { route_table_id: "${aws_route_table.out.id}", %s: "%s", gateway_id: "${aws_internet_gateway.gw.id}" },
          """
              .formatted(name, key, destination)
              .strip());
    }
    return routes("tags: {}", routes.toString());
  }

  private static SourceText inline(String... routes) {
    StringBuilder listed = new StringBuilder();
    for (String destination : routes) {
      String key = destination.contains(":") ? "ipv6_cidr_block" : "cidr_block";
      listed.append(
          "{ %s: \"%s\", gateway_id: \"${aws_internet_gateway.gw.id}\" },"
              .formatted(key, destination));
    }
    return routes("route: [" + listed + "]", "");
  }

  private static List<String> lines(Plan plan) {
    return plan.effective().stream().map(TwoFormsIT::line).toList();
  }

  private static String line(PlannedChange change) {
    return change.address() + " " + change.words();
  }

  @Test
  void routesOfTheirOwnGoOverToTheirTableWithoutACall() {
    trial.apply(own("0.0.0.0/0", "::/0"));

    Plan plan = trial.apply(inline("0.0.0.0/0", "::/0"));

    assertThat(lines(plan))
        .containsExactly(
            "aws_route.v4 becomes a part of aws_route_table.out, and will not be destroyed",
            "aws_route.v6 becomes a part of aws_route_table.out, and will not be destroyed");
    assertThat(trial.calls()).isEmpty();
    assertThat(trial.workshop().state().records()).hasSize(5);
  }

  @Test
  void aRouteThatTheTableDoesNotListGoesOnce() {
    trial.apply(own("0.0.0.0/0", "::/0"));

    trial.apply(inline("::/0"));

    assertThat(trial.calls()).containsExactly("DeleteRoute");
  }

  @Test
  void aRouteThatTheTableListsAnewComesWhileTheOthersStay() {
    trial.apply(own("::/0"));

    trial.apply(inline("::/0", "0.0.0.0/0"));

    assertThat(trial.calls()).containsExactly("CreateRoute");
  }

  @Test
  void routesOfATableBecomeTheirOwnWithoutACall() {
    trial.apply(inline("0.0.0.0/0", "::/0"));

    Plan plan = trial.apply(own("0.0.0.0/0", "::/0"));

    assertThat(lines(plan))
        .containsExactly(
            "aws_route.v4 was a part of aws_route_table.out, and becomes a resource of its own",
            "aws_route.v6 was a part of aws_route_table.out, and becomes a resource of its own");
    assertThat(trial.calls()).isEmpty();
    assertThat(trial.record(TABLE).configured()).doesNotContain("route");
    assertThat(trial.record(TABLE).attributes().get("route").isNull()).isTrue();
    trial.apply(inline("0.0.0.0/0", "::/0"));
    assertThat(trial.calls()).isEmpty();
    trial.destroy();
  }

  @Test
  void ofTheRoutesOfATableThoseThatNobodyTakesOverGo() {
    trial.apply(inline("0.0.0.0/0", "::/0"));

    trial.apply(own("::/0"));

    assertThat(trial.calls()).containsExactly("DeleteRoute");
    assertThat(trial.workshop().state().records()).hasSize(6);
  }

  @Test
  void aNewRouteComesWhileThoseOfTheTableStay() {
    trial.apply(inline("0.0.0.0/0"));

    trial.apply(own("0.0.0.0/0", "::/0"));

    assertThat(trial.calls()).containsExactly("CreateRoute");
  }

  @Test
  void aRouteThatBecomesItsOwnCanChangeItsTarget() {
    trial.apply(inline("0.0.0.0/0", "::/0"));

    Plan plan =
        trial.apply(
            routes(
                "tags: {}",
                """
                v6: { route_table_id: "${aws_route_table.out.id}", destination_ipv6_cidr_block: "::/0",
                      network_interface_id: "${aws_instance.nat.primary_network_interface_id}" },
                """));

    assertThat(lines(plan))
        .containsExactly(
            "aws_route.v6 will be updated in-place",
            "aws_route_table.out will be updated in-place");
    assertThat(trial.calls()).containsExactlyInAnyOrder("ReplaceRoute", "DeleteRoute");
    assertThat(
            PlanText.render(
                PlanReport.of(plan, trial.workshop().vocabulary(), StepDetail.NONE),
                TerminalStyle.PLAIN))
        .contains("(was a part of aws_route_table.out)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all: { count: 2, %s destination_cidr_block: \"10.${count.index + 1}.0.0/16\" }",
        "all: { for_each: { a: 1, b: 2 }, %s destination_cidr_block: \"10.${each.value}.0.0/16\" }",
      })
  void routesOfATableBecomeInstances(String repeated) {
    trial.apply(inline("10.1.0.0/16", "10.2.0.0/16"));

    trial.apply(
        routes(
            "tags: {}",
            repeated.formatted(
                "route_table_id: \"${aws_route_table.out.id}\","
                    + " gateway_id: \"${aws_internet_gateway.gw.id}\",")));

    assertThat(trial.calls()).isEmpty();
    trial.apply(inline("10.1.0.0/16", "10.2.0.0/16"));
    assertThat(trial.calls()).isEmpty();
  }

  /** As a narrowed apply can leave it: the table lists what is recorded as a resource as well. */
  private void recordInBothForms() {
    trial.apply(own("::/0"));
    ResourceRecord route = trial.record(ROUTE);
    trial.apply(inline("::/0"));
    trial.workshop().record(route);
  }

  @Test
  void aRouteThatStaysAResourceStaysWhenItsTableListsItNoMore() {
    recordInBothForms();

    trial.apply(own("::/0"));

    assertThat(trial.calls()).isEmpty();
  }

  @Test
  void aRouteInBothFormsGoesOnce() {
    recordInBothForms();

    trial.apply(own());

    assertThat(trial.calls()).containsExactly("DeleteRoute");
  }
}
