package dev.hextet.aws.network;

import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.expression.BlockSlice;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of a subnet that need no answer from EC2. */
final class SubnetChecks {
  /** Blocks that contain the IPv6 blocks of all VPCs: global and private addresses. */
  private static final List<Ipv6Cidr> VPC_IPV6 =
      List.of(Ipv6Cidr.parse("2000::/3"), Ipv6Cidr.parse("fc00::/7"));

  private final DesiredResource draft;
  private final Attributes wanted;
  private final CheckContext world;
  private final FindingSink findings;

  SubnetChecks(DesiredResource draft, CheckContext world, FindingSink findings) {
    this.draft = draft;
    this.wanted = draft.attributes();
    this.world = world;
    this.findings = findings;
  }

  void all() {
    sizes();
    families();
    flags();
    world.target(wanted.value(SubnetType.VPC)).ifPresentOrElse(this::containment, this::ofAnyVpc);
    foreignSlices();
    overlaps();
  }

  /** Rejects a slice of the future block of a VPC that is not the subnet's own. */
  private void foreignSlices() {
    Value id = wanted.value(SubnetType.VPC).unmarked();
    Optional<Address> own =
        slicedVpc(id, "id").or(() -> world.target(id).map(DesiredResource::address));
    if (own.isEmpty() && !id.isKnown()) {
      return;
    }
    for (Attribute<?> attribute : List.of(SubnetType.CIDR_BLOCK, SubnetType.IPV6_BLOCK)) {
      slicedVpc(wanted.value(attribute).unmarked(), attribute.name())
          .filter(vpc -> !own.equals(Optional.of(vpc)))
          .ifPresent(
              vpc -> findings.add(attribute, AwsNetworkDiagnostic.SUBNET_OF_OTHER_VPC.with(vpc)));
    }
  }

  /** Returns the VPC whose attribute an unknown value is, or is a slice of. */
  private static Optional<Address> slicedVpc(Value value, String name) {
    if (!(value instanceof Value.Unknown unknown)) {
      return Optional.empty();
    }
    return Terms.reference(BlockSlice.of(unknown).whole())
        .filter(reference -> reference.isPath(name))
        .flatMap(Reference::address)
        .filter(address -> !address.isData() && address.type().equals(VpcType.NAME));
  }

  private void overlaps() {
    Value vpc = wanted.value(SubnetType.VPC).unmarked();
    world
        .shared(new SubnetOverlaps(vpc))
        .getOrDefault(draft.address(), Set.of())
        .forEach(
            overlap ->
                findings.add(
                    overlap.attribute(),
                    AwsNetworkDiagnostic.SUBNET_OVERLAP.with(
                        overlap.other().address(),
                        SubnetOverlaps.shown(
                            overlap.other().attributes().value(overlap.attribute())))));
  }

  private void sizes() {
    wanted
        .get(SubnetType.CIDR_BLOCK)
        .ifPresent(block -> BlockSizes.SUBNET_IPV4.check(block, SubnetType.CIDR_BLOCK, findings));
    wanted
        .get(SubnetType.IPV6_BLOCK)
        .ifPresent(block -> BlockSizes.SUBNET_IPV6.check(block, SubnetType.IPV6_BLOCK, findings));
  }

  private void families() {
    boolean ipv6Only = wanted.isTrue(SubnetType.IPV6_NATIVE);
    if (ipv6Only && wanted.has(SubnetType.CIDR_BLOCK)) {
      findings.add(SubnetType.CIDR_BLOCK, AwsNetworkDiagnostic.IPV4_IN_IPV6_ONLY_SUBNET.with());
    }
    if (ipv6Only && !wanted.has(SubnetType.IPV6_BLOCK)) {
      missingIpv6(SubnetType.IPV6_NATIVE, "An IPv6-only subnet");
    }
    if (!wanted.has(SubnetType.CIDR_BLOCK)
        && wanted.value(SubnetType.IPV6_NATIVE).unmarked().equals(Value.of(false))) {
      findings.add(SubnetType.CIDR_BLOCK, AwsNetworkDiagnostic.MISSING_IPV4_BLOCK.with());
    }
  }

  private void flags() {
    if (wanted.has(SubnetType.IPV6_BLOCK)) {
      return;
    }
    for (SubnetFlag flag : SubnetFlag.ALL) {
      if (flag.ofIpv6() && wanted.value(flag.attribute()).unmarked().equals(Value.of(true))) {
        missingIpv6(flag.attribute(), flag.attribute().name());
      }
    }
  }

  private void missingIpv6(Attribute<?> attribute, String what) {
    findings.add(attribute, AwsNetworkDiagnostic.MISSING_IPV6_BLOCK.with(what));
  }

  private void containment(DesiredResource vpc) {
    Attributes parent = vpc.attributes();
    Optional<Ipv4Cidr> parent4 = parent.get(VpcType.CIDR_BLOCK);
    Optional<Ipv4Cidr> block4 = wanted.get(SubnetType.CIDR_BLOCK);
    if (parent4.isPresent() && block4.isPresent() && !parent4.get().contains(block4.get())) {
      outside(SubnetType.CIDR_BLOCK, vpc, parent4.get(), part(parent4.get(), block4.get(), 24), "");
    }
    Optional<Ipv6Cidr> parent6 = block(parent.value(VpcType.IPV6_BLOCK));
    Optional<Ipv6Cidr> block6 = wanted.get(SubnetType.IPV6_BLOCK);
    if (parent6.isPresent() && block6.isPresent() && !parent6.get().contains(block6.get())) {
      outside(
          SubnetType.IPV6_BLOCK,
          vpc,
          parent6.get(),
          part(parent6.get(), block6.get(), 64),
          ", or write /64#1");
    }
    if (block6.isPresent() && parent.value(VpcType.IPV6_BLOCK).isNull()) {
      vpcWithoutIpv6(vpc);
    } else if (parent6.isEmpty()) {
      ofAnyVpc();
    }
  }

  /** Checks a block without the block of its VPC. */
  private void ofAnyVpc() {
    wanted
        .get(SubnetType.IPV6_BLOCK)
        .filter(block -> VPC_IPV6.stream().noneMatch(space -> space.contains(block)))
        .ifPresent(
            block ->
                findings.add(
                    SubnetType.IPV6_BLOCK, AwsNetworkDiagnostic.SUBNET_IN_NO_VPC.with(block)));
  }

  private static Optional<Ipv6Cidr> block(Value value) {
    return value.unmarked().asText().flatMap(Ipv6Cidr::tryParse);
  }

  /** Returns the second part of a block, of the requested or the usual size. */
  private static Cidr part(Cidr parent, Cidr requested, int usual) {
    int length =
        requested.prefixLength() > parent.prefixLength() ? requested.prefixLength() : usual;
    int bits = Math.max(0, length - parent.prefixLength());
    return parent.subnet(bits, BigInteger.valueOf(bits == 0 ? 0 : 1));
  }

  private void outside(
      Attribute<?> attribute, DesiredResource vpc, Cidr parent, Cidr part, String or) {
    findings.add(
        attribute,
        AwsNetworkDiagnostic.SUBNET_OUTSIDE_VPC.with(
            vpc.address(), parent, part.prefixLength(), part, or));
  }

  private void vpcWithoutIpv6(DesiredResource vpc) {
    findings.add(
        SubnetType.IPV6_BLOCK, AwsNetworkDiagnostic.SUBNET_WITHOUT_VPC_BLOCK.with(vpc.address()));
  }
}
