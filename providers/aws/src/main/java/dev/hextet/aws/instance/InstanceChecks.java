package dev.hextet.aws.instance;

import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.aws.network.SubnetFlag;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.aws.security.SecurityGroupType;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of an instance before its creation or update. */
final class InstanceChecks {
  /** The families from before 2013 whose interfaces know no IPv6. */
  private static final Set<String> WITHOUT_IPV6 =
      Set.of("m1", "m2", "m3", "t1", "c1", "cc2", "cg1", "cr1", "g2", "hs1");

  private InstanceChecks() {}

  /** Returns the query for the properties of an instance type. */
  static List<ReadQuery> facts(Attributes wanted) {
    Value type = wanted.value(InstanceAttributes.SIZE);
    return type.isKnown() && !type.isSensitive() ? List.of(types(type)) : List.of();
  }

  static ReadQuery types(Value type) {
    return ReadQuery.by("DescribeInstanceTypes", "instance-type", "InstanceType", type);
  }

  static void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    Optional<Attributes> subnet =
        world.target(wanted.value(InstanceAttributes.SUBNET)).map(DesiredResource::attributes);
    type(wanted, subnet, world, findings);
    InstanceAddressChecks.check(draft, world, findings);
    groups(wanted, subnet, world, findings);
    userData(wanted, findings);
    WrittenSecrets.check(wanted, findings);
    InstanceNotices.check(draft, world, findings);
  }

  private static void type(
      Attributes wanted, Optional<Attributes> subnet, CheckContext world, FindingSink findings) {
    long asked = ipv6Addresses(wanted);
    boolean given = subnet.filter(s -> s.isTrue(SubnetFlag.ASSIGN_IPV6)).isPresent();
    String type = wanted.get(InstanceAttributes.SIZE).orElse("");
    if (type.isEmpty() || asked == 0 && !given) {
      return;
    }
    Optional<Value.MapOf> fact = world.facts().find(types(Value.of(type)), "InstanceType", type);
    if (isWithoutIpv6(type, fact)) {
      withoutIpv6(type, asked, findings);
      return;
    }
    fact.map(known -> AnswerPaths.first(known, "NetworkInfo.Ipv6AddressesPerInterface"))
        .filter(most -> most instanceof Value.Num num && num.value().longValue() < asked)
        .ifPresent(
            most ->
                findings.add(
                    requested(wanted),
                    AwsInstanceDiagnostic.TOO_MANY_ADDRESSES.with(type, most.expression(), asked)));
  }

  private static boolean isWithoutIpv6(String type, Optional<Value.MapOf> fact) {
    return WITHOUT_IPV6.contains(type.replaceFirst("\\..*", ""))
        || fact.map(known -> AnswerPaths.first(known, "NetworkInfo.Ipv6Supported"))
            .filter(Value.of(false)::equals)
            .isPresent();
  }

  // EC2: refuses the launch with UnsupportedOperation, also where only the subnet asks for IPv6.
  private static void withoutIpv6(String type, long asked, FindingSink findings) {
    findings.add(
        InstanceAttributes.SIZE,
        asked > 0
            ? AwsInstanceDiagnostic.NO_IPV6_ON_INSTANCE_TYPE.with(type)
            : AwsInstanceDiagnostic.IPV6_FROM_SUBNET.with(type));
  }

  private static Attribute<?> requested(Attributes wanted) {
    return wanted.value(InstanceAttributes.IPV6_ADDRESSES).unmarked() instanceof Value.ListOf
        ? InstanceAttributes.IPV6_ADDRESSES
        : InstanceAttributes.IPV6_COUNT;
  }

  /** Returns the number of requested IPv6 addresses; 0 if it is unknown. */
  private static long ipv6Addresses(Attributes wanted) {
    return wanted.value(InstanceAttributes.IPV6_ADDRESSES).unmarked() instanceof Value.ListOf list
        ? list.items().size()
        : wanted.get(InstanceAttributes.IPV6_COUNT).orElse(0L);
  }

  private static void groups(
      Attributes wanted, Optional<Attributes> subnet, CheckContext world, FindingSink findings) {
    Value vpc = subnet.map(s -> s.value(SubnetType.VPC).unmarked()).orElse(Value.NULL);
    if (vpc.isNull()
        || !(MarkedValues.inward(wanted.value(InstanceAttributes.GROUPS))
            instanceof Value.ListOf groups)) {
      return;
    }
    for (Value group : groups.items()) {
      world
          .target(group)
          .filter(found -> isElsewhere(found.attributes(), vpc))
          .ifPresent(
              found ->
                  findings.add(
                      InstanceAttributes.GROUPS,
                      AwsInstanceDiagnostic.GROUP_OF_ANOTHER_VPC.with(
                          found.address(),
                          MemberText.word(found.attributes().value(SecurityGroupType.VPC)),
                          MemberText.word(vpc))));
    }
  }

  /** Ids that are known, or will be of different resources, are compared; others may be equal. */
  private static boolean isElsewhere(Attributes group, Value vpc) {
    Value other = group.value(SecurityGroupType.VPC).unmarked();
    return !other.isNull() && other.isKnown() == vpc.isKnown() && !other.equals(vpc);
  }

  private static void userData(Attributes wanted, FindingSink findings) {
    Value text = wanted.value(InstanceAttributes.USER_DATA).unmarked();
    Value base64 = wanted.value(InstanceAttributes.USER_DATA_BASE64).unmarked();
    text.asText()
        .map(t -> UserData.decoded(t).orElseGet(() -> t.getBytes(StandardCharsets.UTF_8)))
        .ifPresent(bytes -> length(InstanceAttributes.USER_DATA, bytes, findings));
    base64
        .asText()
        .ifPresent(
            t ->
                UserData.decoded(t)
                    .ifPresentOrElse(
                        bytes -> length(InstanceAttributes.USER_DATA_BASE64, bytes, findings),
                        () ->
                            findings.add(
                                InstanceAttributes.USER_DATA_BASE64,
                                AwsInstanceDiagnostic.INVALID_BASE64.with())));
  }

  private static void length(Attribute<?> attribute, byte[] data, FindingSink findings) {
    if (data.length > UserData.LONGEST) {
      findings.add(
          attribute, AwsInstanceDiagnostic.USER_DATA_TOO_LONG.with(data.length, UserData.LONGEST));
    }
  }
}
