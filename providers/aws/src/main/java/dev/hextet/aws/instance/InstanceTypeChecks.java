package dev.hextet.aws.instance;

import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.aws.network.SubnetFlag;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of an instance type: EC2 has it, offers it in the zone, and supports the addresses. */
final class InstanceTypeChecks {
  /** The families from before 2013, whose interfaces do not support IPv6. */
  private static final Set<String> WITHOUT_IPV6 =
      Set.of("m1", "m2", "m3", "t1", "c1", "cc2", "cg1", "cr1", "g2", "hs1");

  private InstanceTypeChecks() {}

  /**
   * @param subnet the subnet, if the document has it
   */
  static void check(
      Attributes wanted, Optional<Attributes> subnet, CheckContext world, FindingSink findings) {
    Value type = wanted.value(InstanceAttributes.SIZE).unmarked();
    String name = type.asText().orElse("");
    if (name.isEmpty()) {
      return;
    }
    ReadQuery query = AccountFacts.type(type);
    Optional<Value.MapOf> fact = world.facts().find(query, "InstanceType", name);
    if (fact.isEmpty() && world.facts().isAnswered(query)) {
      findings.add(InstanceAttributes.SIZE, AwsInstanceDiagnostic.NO_SUCH_INSTANCE_TYPE.with(name));
      return;
    }
    zone(name, wanted, subnet, world, findings);
    addresses(name, fact, wanted, subnet, findings);
    fact.ifPresent(known -> hypervisor(name, known, subnet, findings));
  }

  private static void zone(
      String type,
      Attributes wanted,
      Optional<Attributes> subnet,
      CheckContext world,
      FindingSink findings) {
    List<String> zones =
        world.facts().items(AccountFacts.zones(Value.of(type))).stream()
            .filter(offering -> offering.get("InstanceType").equals(Value.of(type)))
            .flatMap(offering -> AnswerPaths.texts(offering, "Location").stream())
            .sorted()
            .toList();
    chosenZone(wanted, subnet)
        .filter(zone -> !zones.isEmpty() && !zones.contains(zone))
        .ifPresent(
            zone ->
                findings.add(
                    InstanceAttributes.SIZE,
                    AwsInstanceDiagnostic.NOT_OFFERED_IN_ZONE.with(type, zone, zones)));
  }

  private static Optional<String> chosenZone(Attributes wanted, Optional<Attributes> subnet) {
    return subnet
        .flatMap(known -> known.value(SubnetType.ZONE).asText())
        .or(() -> wanted.value(InstanceAttributes.ZONE).asText());
  }

  private static void addresses(
      String type,
      Optional<Value.MapOf> fact,
      Attributes wanted,
      Optional<Attributes> subnet,
      FindingSink findings) {
    long requested = ipv6Addresses(wanted);
    boolean assigned = subnet.filter(known -> known.isTrue(SubnetFlag.ASSIGN_IPV6)).isPresent();
    if (requested == 0 && !assigned) {
      return;
    }
    if (isWithoutIpv6(type, fact)) {
      withoutIpv6(type, requested, findings);
      return;
    }
    fact.map(known -> AnswerPaths.first(known, "NetworkInfo.Ipv6AddressesPerInterface"))
        .filter(most -> most instanceof Value.Num num && num.value().longValue() < requested)
        .ifPresent(
            most ->
                findings.add(
                    requesting(wanted),
                    AwsInstanceDiagnostic.TOO_MANY_ADDRESSES.with(
                        type, most.expression(), requested)));
  }

  private static boolean isWithoutIpv6(String type, Optional<Value.MapOf> fact) {
    return WITHOUT_IPV6.contains(type.replaceFirst("\\..*", ""))
        || fact.map(known -> AnswerPaths.first(known, "NetworkInfo.Ipv6Supported"))
            .filter(Value.of(false)::equals)
            .isPresent();
  }

  // EC2: refuses the launch with UnsupportedOperation, also where only the subnet asks for IPv6.
  private static void withoutIpv6(String type, long requested, FindingSink findings) {
    findings.add(
        InstanceAttributes.SIZE,
        requested > 0
            ? AwsInstanceDiagnostic.NO_IPV6_ON_INSTANCE_TYPE.with(type)
            : AwsInstanceDiagnostic.IPV6_FROM_SUBNET.with(type));
  }

  private static Attribute<?> requesting(Attributes wanted) {
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

  // EC2: only Nitro instances can be launched into an IPv6-only subnet.
  private static void hypervisor(
      String type, Value.MapOf fact, Optional<Attributes> subnet, FindingSink findings) {
    subnet
        .filter(known -> known.isTrue(SubnetType.IPV6_NATIVE))
        .flatMap(known -> AnswerPaths.text(fact, "Hypervisor"))
        .filter("xen"::equals)
        .ifPresent(
            hypervisor ->
                findings.add(
                    InstanceAttributes.SIZE,
                    AwsInstanceDiagnostic.NOT_IN_IPV6_ONLY_SUBNET.with(type)));
  }
}
