package dev.hextet.fault;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A route moves between its table and a resource of its own, and the run ends before each call or
 * during each write. The repeated command ends as an undisturbed run does.
 */
@Tag("once")
final class HandOverIT {
  /** Every fourth moment of a case that journals no import of a new target. */
  private static final int SOME = 4;

  @TempDir private Path folder;

  /** A document with an egress-only gateway if a route leads to it. */
  private static SourceText routes(String table, String own) {
    boolean egress = (table + own).contains(EGRESS);
    return new SourceText(
        "stack.yml",
        """
        resource:
          aws_vpc: { net: { cidr_block: 10.60.0.0/16, assign_generated_ipv6_cidr_block: true } }
          aws_internet_gateway: { gw: { vpc_id: "${aws_vpc.net.id}" } }
          aws_egress_only_internet_gateway: { %s }
          aws_route_table: { out: { vpc_id: "${aws_vpc.net.id}", %s } }
          aws_route: { %s }
        """
            .formatted(egress ? "new: { vpc_id: \"${aws_vpc.net.id}\" }" : "", table, own));
  }

  private static SourceText inline(String target) {
    return routes("route: [{ ipv6_cidr_block: \"::/0\", " + target + " }]", "");
  }

  private static SourceText own(String target) {
    return routes(
        "tags: { Name: out }",
        "v6: { route_table_id: \"${aws_route_table.out.id}\","
            + " destination_ipv6_cidr_block: \"::/0\", "
            + target
            + " }");
  }

  private static final String INTERNET = "gateway_id: \"${aws_internet_gateway.gw.id}\"";
  private static final String EGRESS =
      "egress_only_gateway_id: \"${aws_egress_only_internet_gateway.new.id}\"";

  @TestFactory
  Stream<DynamicContainer> endsLikeAnUndisturbedRun() {
    return Stream.of(
        matrix("table to resource, new target", 1, inline(INTERNET), own(EGRESS)),
        matrix("table to resource, same target", SOME, inline(INTERNET), own(INTERNET)),
        matrix("resource to table, new target", SOME, own(INTERNET), inline(EGRESS)),
        matrix("resource to table, same target", SOME, own(INTERNET), inline(INTERNET)));
  }

  private DynamicContainer matrix(String name, int nth, SourceText before, SourceText after) {
    return DynamicContainer.dynamicContainer(
        name,
        Stream.of(name)
            .flatMap(
                IoFunction.unchecked(
                    unused -> {
                      Scenario any = Scenario.all().get(0);
                      Act act = new Act(name, any, List.of(before), false, after, PlanMode.NORMAL);
                      KillMatrix matrix = new KillMatrix(folder, act);
                      List<Life.Death> deaths = matrix.different();
                      return IntStream.range(0, deaths.size())
                          .filter(i -> i % nth == 0)
                          .mapToObj(deaths::get)
                          .map(
                              death ->
                                  DynamicTest.dynamicTest(
                                      matrix.described(death), () -> matrix.kill(death, false)));
                    })));
  }
}
