package dev.hextet.aws.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.EndpointStack;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Route tables, routes and associations, by the engine at the sandbox. */
class RoutingAtSandboxTest {
  private static final String TABLES =
      "  aws_route_table: { a: { vpc_id: '${aws_vpc.main.id}', tags: { Name: a } },"
          + " b: { vpc_id: '${aws_vpc.main.id}' } }";

  @TempDir Path folder;
  private Sandbox sandbox;
  private EndpointStack stack;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    stack = new EndpointStack(folder, sandbox.endpoint());
  }

  @AfterEach
  void stop() {
    stack.close();
    sandbox.close();
  }

  private static String[] network(String... more) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "resource:",
                "  aws_vpc:",
                "    main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true }",
                "  aws_subnet:",
                "    web: { vpc_id: '${aws_vpc.main.id}', cidr_block: 10.0.0.0/24 }",
                "  aws_internet_gateway:",
                "    a: { vpc_id: '${aws_vpc.main.id}' }"));
    lines.addAll(Arrays.asList(more));
    return lines.toArray(String[]::new);
  }

  private static String route(String name, String destination, String target) {
    return "    %s: { route_table_id: '${aws_route_table.a.id}', %s, %s }"
        .formatted(name, destination, target);
  }

  private static final String ALL_IPV4 = "destination_cidr_block: 0.0.0.0/0";
  private static final String ALL_IPV6 = "destination_ipv6_cidr_block: '::/0'";
  private static final String GATE = "gateway_id: '${aws_internet_gateway.a.id}'";

  /** Applies, and is satisfied at once. */
  private List<String> apply(String[] document) {
    List<String> calls = stack.apply(document);
    assertThat(EndpointStack.changes(stack.plan(document))).isEmpty();
    return calls;
  }

  private Value id(String address) {
    return stack.recorded(address).get("id");
  }

  private Value.MapOf table(String address) {
    return stack
        .cloud()
        .read(ReadQuery.by("DescribeRouteTables", "route-table-id", "RouteTableId", id(address)))
        .get(0);
  }

  @Test
  void tablesRoutesAndAssociationsAreMadeReadAtOnceAndDestroyed() {
    String[] document =
        network(
            TABLES,
            "  aws_route:",
            route("ipv4", ALL_IPV4, GATE),
            route("ipv6", ALL_IPV6, GATE),
            "  aws_route_table_association:",
            "    web:",
            "      { subnet_id: '${aws_subnet.web.id}', route_table_id: '${aws_route_table.a.id}' }");
    apply(document);
    stack.reads();

    stack.plan(document);

    assertThat(stack.reads()).filteredOn("DescribeRouteTables"::equals).hasSize(1);
    assertThat(AnswerPaths.texts(table("aws_route_table.a"), "Routes.DestinationIpv6CidrBlock"))
        .contains("::/0");
    assertThat(id("aws_route.ipv6").asText().orElseThrow()).endsWith("_::/0");

    assertThat(stack.destroy())
        .contains("DeleteRoute", "DisassociateRouteTable", "DeleteRouteTable")
        .endsWith("DeleteVpc");
  }

  @Test
  void aSubnetTakesAnotherTableInPlace() {
    String[] document =
        network(
            TABLES,
            "  aws_route_table_association:",
            "    web:",
            "      { subnet_id: '${aws_subnet.web.id}', route_table_id: '${aws_route_table.a.id}' }");
    apply(document);
    Value before = id("aws_route_table_association.web");
    document[document.length - 1] = document[document.length - 1].replace("_table.a", "_table.b");

    assertThat(apply(document)).containsExactly("ReplaceRouteTableAssociation");
    assertThat(id("aws_route_table_association.web")).isNotEqualTo(before);
  }

  @Test
  void anAssociationIsFoundInATableThatNothingOfTheStackReads() {
    String[] document =
        network(
            TABLES,
            "  aws_route_table_association:",
            "    web:",
            "      { subnet_id: '${aws_subnet.web.id}', route_table_id: '${aws_route_table.a.id}' }");
    apply(document);
    Value main = stack.recorded("aws_vpc.main").get("main_route_table_id");
    stack
        .cloud()
        .call(
            "ReplaceRouteTableAssociation",
            CallArguments.of("AssociationId", id("aws_route_table_association.web"))
                .and("RouteTableId", main)
                .map());

    assertThat(apply(document)).containsExactly("ReplaceRouteTableAssociation");
    assertThat(stack.destroy()).contains("DisassociateRouteTable").endsWith("DeleteVpc");
  }

  @Test
  void aRouteThatWasDeletedOutsideIsNotTakenForItsSuccessorOfAnotherName() {
    apply(network(TABLES, "  aws_route:", route("ipv4", ALL_IPV4, GATE)));
    stack
        .cloud()
        .call(
            "DeleteRoute",
            CallArguments.of("RouteTableId", id("aws_route_table.a"))
                .and("DestinationCidrBlock", Value.of("0.0.0.0/0"))
                .map());

    String[] renamed = network(TABLES, "  aws_route:", route("other", ALL_IPV4, GATE));
    assertThat(apply(renamed)).containsExactly("CreateRoute");
    assertThat(apply(renamed)).isEmpty();
  }

  @Test
  void aRouteWhoseTargetWasChangedOutsideIsPutBackInPlace() {
    String[] document = network(TABLES, "  aws_route:", route("ipv4", ALL_IPV4, GATE));
    apply(document);
    Value.MapOf launched =
        stack
            .cloud()
            .call(
                "RunInstances",
                CallArguments.of("SubnetId", id("aws_subnet.web"))
                    .and("ImageId", "ami-0559d46e72e27d4e7")
                    .and("InstanceType", "t3.micro")
                    .and("MinCount", 1)
                    .and("MaxCount", 1)
                    .map());
    Value device = AnswerPaths.first(launched, "Instances.NetworkInterfaces.NetworkInterfaceId");
    stack
        .cloud()
        .call(
            "ReplaceRoute",
            CallArguments.of("RouteTableId", id("aws_route_table.a"))
                .and("DestinationCidrBlock", "0.0.0.0/0")
                .and("NetworkInterfaceId", device)
                .map());

    assertThat(EndpointStack.changes(stack.plan(document)))
        .containsExactly("aws_route.ipv4 UPDATE [gateway_id, network_interface_id]");
    assertThat(apply(document)).containsExactly("ReplaceRoute");
  }

  @Test
  void aRouteAndATableThatWereDeletedOutsideAreMadeAgain() {
    String[] document = network(TABLES, "  aws_route:", route("ipv6", ALL_IPV6, GATE));
    apply(document);
    Value table = id("aws_route_table.a");
    stack
        .cloud()
        .call(
            "DeleteRoute",
            CallArguments.of("RouteTableId", table).and("DestinationIpv6CidrBlock", "::/0").map());

    assertThat(apply(document)).containsExactly("CreateRoute");

    stack.cloud().call("DeleteRouteTable", CallArguments.of("RouteTableId", table).map());

    assertThat(apply(document)).containsExactly("CreateRouteTable", "CreateRoute");
  }

  @Test
  void routesOfATableMoveBetweenItAndResourcesOfTheirOwn() {
    String inline = "  aws_route_table: { a: { vpc_id: '${aws_vpc.main.id}', route: [%s] } }";
    String ipv4 = "{ cidr_block: 0.0.0.0/0, gateway_id: '${aws_internet_gateway.a.id}' }";
    String ipv6 = "{ ipv6_cidr_block: '::/0', gateway_id: '${aws_internet_gateway.a.id}' }";
    apply(network(inline.formatted(ipv4)));

    assertThat(apply(network(inline.formatted(ipv4 + ", " + ipv6)))).containsExactly("CreateRoute");
    assertThat(apply(network(inline.formatted(ipv6)))).containsExactly("DeleteRoute");
    assertThat(apply(network(TABLES, "  aws_route:", route("ipv6", ALL_IPV6, GATE))))
        .containsExactlyInAnyOrder("CreateRouteTable", "CreateTags");
    assertThat(AnswerPaths.texts(table("aws_route_table.a"), "Routes.DestinationIpv6CidrBlock"))
        .contains("::/0");
  }
}
