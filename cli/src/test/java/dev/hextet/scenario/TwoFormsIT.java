package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Source;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static Source routes(String table, String own) {
    return new Source(
        "stack.yml",
        """
        resource:
          aws_vpc:
            net: { cidr_block: 10.60.0.0/16, assign_generated_ipv6_cidr_block: true }
          aws_internet_gateway:
            gw: { vpc_id: "${aws_vpc.net.id}" }
          aws_route_table:
            out: { vpc_id: "${aws_vpc.net.id}", %s }
          aws_route: { %s }
        """
            .formatted(table, own));
  }

  private static Source own(String... destinations) {
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

  private static Source inline(String... routes) {
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
    assertThat(trial.workshop().state().records()).hasSize(3);
  }

  @Test
  void aRouteThatTheTableDoesNotListGoes() {
    trial.apply(own("0.0.0.0/0", "::/0"));

    trial.apply(inline("::/0"));

    assertThat(trial.calls()).containsOnly("DeleteRoute");
  }

  @Test
  void aRouteThatTheTableListsAnewComesWhileTheOthersStay() {
    trial.apply(own("::/0"));

    trial.apply(inline("::/0", "0.0.0.0/0"));

    assertThat(trial.calls()).containsExactly("CreateRoute");
  }

  @Test
  void routesOfATableBecomeTheirOwn() {
    trial.apply(inline("0.0.0.0/0", "::/0"));

    trial.apply(own("0.0.0.0/0", "::/0"));

    trial.apply(inline("0.0.0.0/0", "::/0"));
    trial.destroy();
  }
}
