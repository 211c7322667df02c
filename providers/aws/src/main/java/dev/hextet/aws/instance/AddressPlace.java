package dev.hextet.aws.instance;

import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.expression.BlockHost;
import dev.hextet.core.expression.BlockSlice;
import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Checks whether a subnet can have an address. The first four and the last of each block are EC2's
 * own, in both families (VPC User Guide, "Subnet sizing").
 */
final class AddressPlace {
  private static final BigInteger RESERVED = BigInteger.valueOf(4);

  private AddressPlace() {}

  /**
   * Returns the problem of an address in a subnet.
   *
   * @param address the address, or a host of an unknown block
   * @param block the subnet's block; a null value without one
   * @param subnet display name of the subnet
   */
  static Optional<InvalidValue> problem(Value address, Value block, String subnet) {
    Value plain = address.unmarked();
    if (plain instanceof Value.Unknown unknown) {
      return host(unknown, block.unmarked())
          .filter(number -> number.compareTo(RESERVED) < 0)
          .map(number -> reserved("Host " + number + " of a subnet", "host 4, such as ::4"));
    }
    String shown = MemberText.word(address);
    Optional<Cidr> known = block.unmarked().asText().map(Cidr::parse);
    return known.flatMap(
        b -> plain.asText().flatMap(AddressPlace::parsed).flatMap(a -> of(a, shown, b, subnet)));
  }

  /** Returns the number of an address in the subnet's block, or else in its own one. */
  private static Optional<BigInteger> host(Value.Unknown address, Value block) {
    return BlockHost.of(address)
        .map(
            host ->
                block instanceof Value.Unknown subnet
                    ? host.within(BlockSlice.of(subnet)).orElse(host.number())
                    : host.number())
        .filter(number -> number.signum() >= 0);
  }

  private static Optional<IpAddress> parsed(String text) {
    try {
      return Optional.of(IpAddress.parse(text));
    } catch (AddressException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<InvalidValue> of(
      IpAddress address, String shown, Cidr block, String subnet) {
    String example = String.valueOf(block.host(RESERVED));
    if (!block.contains(address)) {
      return Optional.of(
          new InvalidValue(
              AwsInstanceDiagnostic.ADDRESS_OUTSIDE_SUBNET.with(subnet, block, example)));
    }
    BigInteger number = address.toBigInteger().subtract(block.first().toBigInteger());
    return number.compareTo(RESERVED) < 0 || address.equals(block.last())
        ? Optional.of(reserved(shown, example))
        : Optional.empty();
  }

  private static InvalidValue reserved(String what, String example) {
    return new InvalidValue(AwsInstanceDiagnostic.RESERVED_ADDRESS.with(what, example));
  }
}
