package dev.hextet.aws.instance;

import dev.hextet.aws.common.DuplicateFinder;
import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.common.TypeNames;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.aws.network.SubnetOverlaps;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that the addresses of an instance are available in its subnet. */
final class InstanceAddressChecks {
  private static final DuplicateFinder PRIVATE =
      new DuplicateFinder(
          TypeNames.INSTANCE,
          instance ->
              plain(instance, InstanceAttributes.PRIVATE_IP)
                  .map(
                      address ->
                          List.of(
                              instance.attributes().value(InstanceAttributes.SUBNET).unmarked(),
                              address)));

  private InstanceAddressChecks() {}

  private static Optional<Value> plain(DesiredResource instance, Attribute<?> attribute) {
    return Optional.of(instance.attributes().value(attribute).unmarked())
        .filter(value -> !value.isNull());
  }

  static void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    Optional<DesiredResource> subnet = world.target(wanted.value(InstanceAttributes.SUBNET));
    Stream.of(InstanceAttributes.PRIVATE_IP, InstanceAttributes.IPV6_ADDRESSES)
        .forEach(
            attribute -> {
              for (Value address : listed(wanted, attribute)) {
                if (!renumbered(attribute, address, draft, world, findings)) {
                  place(attribute, address, wanted, subnet, findings);
                }
                twin(attribute, address, draft, world, findings);
              }
            });
    family(draft, world, subnet, findings);
  }

  /** Determines whether a live address is to lose its subnet's block. */
  private static boolean renumbered(
      Attribute<?> attribute,
      Value address,
      DesiredResource draft,
      CheckContext world,
      FindingSink findings) {
    Optional<DesiredResource> subnet =
        Optional.of(draft)
            .filter(instance -> attribute.equals(InstanceAttributes.IPV6_ADDRESSES))
            .filter(instance -> isHeld(address, instance, world))
            .flatMap(instance -> InstanceIpv6.leaving(address, instance, world));
    subnet.ifPresent(
        of ->
            findings.add(
                attribute,
                AwsInstanceDiagnostic.ADDRESS_OF_OLD_BLOCK.with(
                    draft.address(),
                    MemberText.word(address),
                    of.address(),
                    SubnetOverlaps.shown(of.attributes().value(SubnetType.IPV6_BLOCK)))));
    return subnet.isPresent();
  }

  private static boolean isHeld(Value address, DesiredResource draft, CheckContext world) {
    return world
        .live(draft.address())
        .filter(
            live ->
                CheckContext.members(live.value(InstanceAttributes.IPV6_ADDRESSES))
                    .contains(address.unmarked()))
        .isPresent();
  }

  private static List<Value> listed(Attributes wanted, Attribute<?> attribute) {
    Value value = MarkedValues.inward(wanted.value(attribute));
    if (value instanceof Value.ListOf list) {
      return list.items();
    }
    return value.isNull() ? List.of() : List.of(value);
  }

  private static void place(
      Attribute<?> attribute,
      Value address,
      Attributes wanted,
      Optional<DesiredResource> subnet,
      FindingSink findings) {
    Attribute<?> block =
        attribute.equals(InstanceAttributes.PRIVATE_IP)
            ? SubnetType.CIDR_BLOCK
            : SubnetType.IPV6_BLOCK;
    Value range = subnet.map(s -> s.attributes().value(block)).orElse(Value.NULL);
    AddressPlace.problem(
            address, range, subnet.map(s -> s.address().toString()).orElse("the subnet"))
        .ifPresent(
            problem ->
                findings.add(
                    attribute,
                    listed(wanted, attribute).size() == 1 && isList(wanted, attribute)
                        ? List.of(0)
                        : List.of(),
                    problem.problem()));
  }

  private static boolean isList(Attributes wanted, Attribute<?> attribute) {
    return wanted.value(attribute) instanceof Value.ListOf;
  }

  /** Reports the later of two instances with one address. */
  private static void twin(
      Attribute<?> attribute,
      Value address,
      DesiredResource draft,
      CheckContext world,
      FindingSink findings) {
    other(attribute, address, draft, world)
        .ifPresent(
            other ->
                findings.add(
                    attribute,
                    AwsInstanceDiagnostic.DUPLICATE_ADDRESS.with(
                        other.address(), address.asText().orElse("it"))));
  }

  /** IPv6 addresses are one for all the world, private ones one for their subnet. */
  private static Optional<DesiredResource> other(
      Attribute<?> attribute, Value address, DesiredResource draft, CheckContext world) {
    return attribute.equals(InstanceAttributes.IPV6_ADDRESSES)
        ? world.having(TypeNames.INSTANCE, attribute, address).stream()
            .findFirst()
            .filter(other -> other.address().compareTo(draft.address()) < 0)
        : PRIVATE.before(draft, world);
  }

  private static void family(
      DesiredResource draft,
      CheckContext world,
      Optional<DesiredResource> subnet,
      FindingSink findings) {
    Attributes wanted = draft.attributes();
    Value addresses = wanted.value(InstanceAttributes.IPV6_ADDRESSES).unmarked();
    boolean listed = addresses instanceof Value.ListOf list && !list.items().isEmpty();
    boolean counted = wanted.get(InstanceAttributes.IPV6_COUNT).filter(n -> n > 0).isPresent();
    if (listed || counted) {
      subnet
          .filter(s -> !s.attributes().has(SubnetType.IPV6_BLOCK))
          .ifPresent(
              s ->
                  findings.add(
                      listed ? InstanceAttributes.IPV6_ADDRESSES : InstanceAttributes.IPV6_COUNT,
                      withoutBlock(draft, addresses, world, s)));
    }
  }

  private static DiagnosticMessage withoutBlock(
      DesiredResource draft, Value addresses, CheckContext world, DesiredResource subnet) {
    return CheckContext.members(addresses).stream()
        .filter(address -> isHeld(address, draft, world))
        .findFirst()
        .map(
            address ->
                AwsInstanceDiagnostic.SUBNET_LOSES_IPV6.with(
                    draft.address(), MemberText.word(address), subnet.address()))
        .orElseGet(() -> AwsInstanceDiagnostic.SUBNET_WITHOUT_IPV6.with(subnet.address()));
  }
}
