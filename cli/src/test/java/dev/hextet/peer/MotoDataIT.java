package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Data sources at another endpoint than our own: it has a default VPC with subnets and images. */
@Tag("peer")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MotoDataIT {
  private final Provider provider = new Ec2Provider();
  private Moto moto;
  private LookingUp hextet;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    moto = Moto.start(folder);
    hextet = LookingUp.at(provider, moto.endpoint(), "us-east-2");
  }

  @AfterAll
  void stop() {
    if (moto != null) {
      hextet.close();
      moto.close();
    }
  }

  @Test
  void findWhatIsThere() {
    Value.MapOf vpc = ask("aws_vpc", Map.of("default", Value.of(true)));
    assertThat(vpc.get("cidr_block")).isEqualTo(Value.of("172.31.0.0/16"));
    assertThat(vpc.get("enable_dns_support")).isEqualTo(Value.of(true));
    assertThat(vpc.get("main_route_table_id").isNull()).isFalse();

    Value.MapOf inVpc = filter("vpc-id", vpc.get("id"));
    Value.MapOf subnets = ask("aws_subnets", Map.of("filter", inVpc));
    assertThat(subnets.get("ids").expression()).contains("subnet-");
    Value.MapOf subnet =
        ask(
            "aws_subnet",
            Map.of("vpc_id", vpc.get("id"), "availability_zone", Value.of("us-east-2a")));
    assertThat(subnet.get("default_for_az")).isEqualTo(Value.of(true));
    assertThat(
            ask("aws_security_group", Map.of("vpc_id", vpc.get("id"), "name", Value.of("default")))
                .get("description")
                .isNull())
        .isFalse();
    assertThat(
            ask(
                    "aws_route_table",
                    Map.of(
                        "filter", Value.list(inVpc, filter("association.main", Value.of("true")))))
                .get("id"))
        .isEqualTo(vpc.get("main_route_table_id"));
  }

  @Test
  void findImagesTypesAndZones() {
    assertThat(
            ask(
                    "aws_ami",
                    Map.of(
                        "owners",
                        Value.list(Value.of("amazon")),
                        "most_recent",
                        Value.of(true),
                        "filter",
                        filter("name", Value.of("amzn2-ami-hvm-*-x86_64-gp2"))))
                .get("architecture"))
        .isEqualTo(Value.of("x86_64"));
    assertThat(
            ask("aws_ec2_instance_type", Map.of("instance_type", Value.of("t3.micro")))
                .get("ipv6_supported"))
        .isEqualTo(Value.of(true));
    assertThat(
            ask("aws_availability_zones", Map.of("state", Value.of("available")))
                .get("names")
                .expression())
        .startsWith("[\"us-east-2a\", \"us-east-2b\"");
  }

  private Value.MapOf ask(String source, Map<String, Value> arguments) {
    return hextet.ask(provider.dataSource(source).orElseThrow(), Value.map(arguments)).values();
  }

  private static Value.MapOf filter(String name, Value value) {
    return Value.map(Map.of("name", Value.of(name), "values", Value.list(value)));
  }
}
