package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.instance.InstanceData;
import dev.hextet.aws.network.InternetGatewayData;
import dev.hextet.aws.network.SubnetData;
import dev.hextet.aws.network.SubnetsData;
import dev.hextet.aws.network.VpcData;
import dev.hextet.aws.region.RegionData;
import dev.hextet.aws.routing.RouteTableData;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSourcesTest {
  private static final String REGION = "us-east-2";

  private static Attributes arguments(DataSource source, String given) {
    Map<String, Value> canonical = new TreeMap<>();
    for (Attribute<?> attribute : source.schema().attributes().values()) {
      Value value = TypeSamples.map(given).get(attribute.name());
      boolean isLeftOut = value.isNull() && attribute.presence() == Presence.OPTIONAL;
      Value whole = isLeftOut ? attribute.fallback() : value;
      canonical.put(attribute.name(), attribute.kind().canonical(whole, KindContext.NONE));
    }
    return new Attributes(Value.map(canonical));
  }

  private static ReadQuery read(DataSource source, String given) {
    List<ReadQuery> reads = source.reads(arguments(source, given), REGION);
    assertThat(reads).hasSize(1);
    Model.accepts(reads.get(0));
    return reads.get(0);
  }

  private static Value.MapOf reported(DataSource source, String given, ReadAnswers answers) {
    return source.answer(arguments(source, given), REGION, answers).values();
  }

  private static void refuses(String code, DataSource source, String given, ReadAnswers answers) {
    assertThatThrownBy(() -> reported(source, given, answers))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static final String SUBNETS =
      "[{'SubnetId': 's-1', 'VpcId': 'v-1', 'AvailabilityZone': 'a', 'State': 'available',"
          + " 'CidrBlock': '10.0.0.0/24', 'Tags': [{'Key': 'Tier', 'Value': 'public'}]},"
          + " {'SubnetId': 's-2', 'VpcId': 'v-1', 'AvailabilityZone': 'b', 'State': 'pending',"
          + " 'Ipv6CidrBlockAssociationSet': [{'Ipv6CidrBlock': '2001:DB8:0:0::/64',"
          + " 'AssociationId': 'x', 'Ipv6CidrBlockState': {'State': 'associated'}}]},"
          + " {'SubnetId': 's-3', 'VpcId': 'v-2', 'AvailabilityZone': 'a'}]";

  @Test
  void areSortedByName() {
    assertThat(Ec2Catalog.DATA_SOURCES.stream().map(DataSource::name)).isSorted();
  }

  @Test
  void areReadTogetherWhereTheAnswerTellsAllThatIsAskedFor() {
    assertThat(read(new SubnetData(), "{'id': 's-1', 'state': 'available'}"))
        .isEqualTo(ReadQuery.by("DescribeSubnets", "subnet-id", "SubnetId", Value.of("s-1")));
    assertThat(read(new SubnetData(), "{'vpc_id': 'v-1', 'tags': {'Tier': 'p*'}}"))
        .isEqualTo(ReadQuery.by("DescribeSubnets", "vpc-id", "VpcId", Value.of("v-1")));
    assertThat(read(new SubnetsData(), "{'tags': {'Tier': 'p*'}}"))
        .isEqualTo(ReadQuery.by("DescribeSubnets", "tag:Tier", "Tags.Value", Value.of("p*")));
    assertThat(
            read(
                new VpcData(),
                "{'default': false, 'filter': [{'name': 'cidr', 'values': ['10.0.0.0/16']}]}"))
        .isEqualTo(ReadQuery.by("DescribeVpcs", "cidr", "CidrBlock", Value.of("10.0.0.0/16")));
  }

  @Test
  void areAskedWithAllFiltersWhereTheAnswerDoesNotTellThem() {
    assertThat(
            read(
                new SubnetData(),
                "{'vpc_id': 'v-1', 'filter': {'name': 'owner-id', 'values': ['1', '2']}}"))
        .isEqualTo(
            ReadQuery.with(
                "DescribeSubnets",
                TypeSamples.map(
                    "{'Filters': [{'Name': 'vpc-id', 'Values': ['v-1']},"
                        + " {'Name': 'owner-id', 'Values': ['1', '2']}]}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': 's-2'} | s-2",
        "{'vpc_id': 'v-1', 'availability_zone': 'a'} | s-1",
        "{'vpc_id': 'v-1', 'state': 'pend*'} | s-2",
        "{'tags': {'Tier': 'publi?'}} | s-1",
        "{'cidr_block': '10.0.0.0/24'} | s-1",
        "{'ipv6_cidr_block': '2001:db8::/64'} | s-2",
        "{'filter': [{'name': 'tag:Tier', 'values': ['none', 'public']}]} | s-1",
      })
  void findAmongWhatOthersAskedForToo(String given, String id) {
    assertThat(
            reported(new SubnetData(), given, TypeSamples.answers("DescribeSubnets", SUBNETS))
                .get("id"))
        .isEqualTo(Value.of(id));
  }

  @Test
  void tellCanonicalValues() {
    Value.MapOf reported =
        reported(
            new SubnetData(), "{'id': 's-2'}", TypeSamples.answers("DescribeSubnets", SUBNETS));

    assertThat(reported.get("ipv6_cidr_block")).isEqualTo(Value.of("2001:db8::/64"));
    assertThat(reported.get("ipv6_cidr_block_association_id")).isEqualTo(Value.of("x"));
    assertThat(reported.get("tags")).isEqualTo(Value.map(Map.of()));
  }

  @Test
  void refuseToChooseAmongSeveralAndToFindNothing() {
    ReadAnswers answers = TypeSamples.answers("DescribeSubnets", SUBNETS);
    refuses("SeveralFound", new SubnetData(), "{'vpc_id': 'v-1'}", answers);
    refuses("NothingFound", new SubnetData(), "{'vpc_id': 'v-9'}", answers);
    assertThat(reported(new SubnetsData(), "{'tags': {'a': 'b'}}", answers).get("ids"))
        .isEqualTo(Value.list());
    assertThat(reported(new SubnetsData(), "{}", answers).get("ids"))
        .isEqualTo(TypeSamples.value("['s-1', 's-2', 's-3']"));
  }

  @Test
  void wantToKnowWhichOneIsMeant() {
    for (DataSource source :
        List.of(
            new InstanceData(),
            new InternetGatewayData(),
            new RouteTableData(TypeSamples.ROUTE_TARGETS))) {
      assertThat(source.reads(arguments(source, "{}"), REGION)).isEmpty();
      refuses("NothingAsked", source, "{}", TypeSamples.answers());
    }
  }

  @Test
  void refuseFiltersThatNothingPasses() {
    assertThatThrownBy(
            () -> arguments(new VpcData(), "{'filter': [{'name': 'state', 'values': []}]}"))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("EmptyFilter");
              assertThat(refused.path()).containsExactly(0, "values");
            });
  }

  @Test
  void leaveOutInstancesThatAreNoMore() {
    String instances =
        "[{'InstanceId': 'i-1', 'State': {'Name': 'terminated'},"
            + " 'Tags': [{'Key': 'Name', 'Value': 'web'}]},"
            + " {'InstanceId': 'i-2', 'State': {'Name': 'stopped'},"
            + " 'Tags': [{'Key': 'Name', 'Value': 'web'}], 'LaunchTime': '2026-01-02T03:04:05.678Z'}]";
    ReadAnswers answers =
        TypeSamples.answers(
            "DescribeInstances",
            instances,
            "DescribeInstanceAttribute",
            "[{'InstanceId': 'i-2', 'DisableApiTermination': {'Value': true}}]");
    InstanceData source = new InstanceData();
    String given = "{'instance_tags': {'Name': 'web'}}";

    assertThat(source.further(arguments(source, given), REGION, answers)).hasSize(1);
    Value.MapOf reported = reported(source, given, answers);

    assertThat(reported.get("id")).isEqualTo(Value.of("i-2"));
    assertThat(reported.get("launch_time")).isEqualTo(Value.of("2026-01-02T03:04:05Z"));
    assertThat(reported.get("disable_api_termination")).isEqualTo(Value.of(true));
  }

  @Test
  void knowRegionsWithoutAsking() {
    RegionData source = new RegionData();
    assertThat(source.reads(arguments(source, "{}"), REGION)).isEmpty();
    assertThat(reported(source, "{}", TypeSamples.answers()).get("description"))
        .isEqualTo(Value.of("US East (Ohio)"));
    refuses("NothingFound", source, "{'name': 'us-moon-1'}", TypeSamples.answers());
    refuses(
        "NothingFound",
        source,
        "{'name': 'eu-west-1', 'endpoint': 'ec2.eu-west-2.amazonaws.com'}",
        TypeSamples.answers());
  }
}
