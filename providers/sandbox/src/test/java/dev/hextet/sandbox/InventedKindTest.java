package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.world.SandboxWorld;
import dev.hextet.sandbox.world.WorldCodec;
import dev.hextet.sandbox.world.WorldSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kind of resource needs one file, such as {@link WormholeActions}, and one line in the list. */
class InventedKindTest {

  private static final ServiceRegistry SERVICES =
      ServiceRegistry.of(
          Stream.concat(SandboxServices.all(false).stream(), Stream.of(new WormholeActions()))
              .toList());

  private final TestEc2 ec2 = new TestEc2(SERVICES);
  private final String vpc = ec2.vpc();

  private String create(String... tag) {
    String id =
        ec2.call(
                "CreateWormhole",
                Stream.concat(Stream.of("VpcId", vpc), Stream.of(tag)).toArray(String[]::new))
            .text("wormhole/wormholeId");
    ec2.settle();
    return id;
  }

  private String table() {
    return ec2.call("CreateRouteTable", "VpcId", vpc).text("routeTable/routeTableId");
  }

  private ReplyReader route(String table) {
    return ec2
        .call("DescribeRouteTables", "RouteTableId.1", table)
        .all("routeTableSet/item/routeSet/item")
        .stream()
        .filter(route -> route.has("wormholeId"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isReadByIdFilterAndTag() {
    String tagged =
        create(
            "TagSpecification.1.ResourceType",
            "wormhole",
            "TagSpecification.1.Tag.1.Key",
            "Name",
            "TagSpecification.1.Tag.1.Value",
            "north");
    String other = create();
    ec2.call("CreateTags", "ResourceId.1", other, "Tag.1.Key", "Name", "Tag.1.Value", "south");

    ReplyReader found =
        ec2.call("DescribeWormholes", "Filter.1.Name", "tag:Name", "Filter.1.Value.1", "n*");
    assertThat(found.texts("wormholeSet/item/wormholeId")).containsExactly(tagged);
    assertThat(ec2.call("DescribeTags").texts("tagSet/item/resourceType"))
        .containsExactly("wormhole", "wormhole");
    assertThat(ec2.refused("DescribeWormholes", "WormholeId.1", "worm-1"))
        .isEqualTo("InvalidWormholeID.NotFound");
  }

  @Test
  void isATargetOfRoutes() {
    String wormhole = create();
    String table = table();

    ec2.call(
        "CreateRoute",
        "RouteTableId",
        table,
        "DestinationIpv6CidrBlock",
        "::/0",
        "WormholeId",
        wormhole);

    assertThat(route(table).text("wormholeId")).isEqualTo(wormhole);
    assertThat(route(table).text("state")).isEqualTo("active");
    assertThat(
            ec2.call(
                    "DescribeRouteTables",
                    "Filter.1.Name",
                    "route.wormhole-id",
                    "Filter.1.Value.1",
                    wormhole)
                .texts("routeTableSet/item/routeTableId"))
        .containsExactly(table);

    ec2.call("DeleteWormhole", "WormholeId", wormhole);
    assertThat(route(table).text("state")).isEqualTo("blackhole");

    ec2.call(
        "ReplaceRoute",
        "RouteTableId",
        table,
        "DestinationIpv6CidrBlock",
        "::/0",
        "WormholeId",
        create());
    assertThat(route(table).text("state")).isEqualTo("active");
  }

  @Test
  void isRefusedAsATargetByItsOwnCode() {
    assertThat(
            ec2.refused(
                "CreateRoute",
                "RouteTableId",
                table(),
                "DestinationIpv6CidrBlock",
                "::/0",
                "WormholeId",
                "worm-1"))
        .isEqualTo("InvalidWormholeID.NotFound");
  }

  @Test
  void keepsItsVpcAndGoesWithAnother() {
    String wormhole = create();

    assertThat(ec2.refused("DeleteVpc", "VpcId", vpc)).isEqualTo("DependencyViolation");
    assertThat(ec2.inventory().regions().get("us-east-1"))
        .containsEntry("wormhole", List.of(wormhole));

    ec2.call("DeleteWormhole", "WormholeId", wormhole);
    ec2.call("DeleteVpc", "VpcId", vpc);
    assertThat(ec2.inventory().regions()).isEqualTo(Map.of());
  }

  @Test
  void isKeptInTheDataFile() throws IOException {
    WorldSettings settings = new WorldSettings(1, Duration.ZERO, Duration.ZERO);
    SandboxWorld world = new SandboxWorld(SERVICES.schema(), settings);
    WormholeActions.put(world.region("us-east-1"), "worm-1", "vpc-1");

    byte[] file = new WorldCodec(SERVICES.schema()).write(world);
    SandboxWorld read = new WorldCodec(SERVICES.schema()).read(settings, file);

    assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"wormhole\"");
    assertThat(read.region("us-east-1").table(WormholeActions.KIND).all())
        .isEqualTo(world.region("us-east-1").table(WormholeActions.KIND).all());
  }
}
