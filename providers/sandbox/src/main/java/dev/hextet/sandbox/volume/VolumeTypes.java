package dev.hextet.sandbox.volume;

import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.wire.Ec2Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits and defaults of each volume type. */
final class VolumeTypes {

  private VolumeTypes() {}

  /** Returns the full specification of a volume from the given part. */
  static Volume.Spec spec(
      int size, String type, Optional<Integer> iops, Optional<Integer> throughput) {
    if (throughput.isPresent() && !type.equals("gp3")) {
      throw Ec2Fault.combination(
          "The parameter throughput is not supported for " + type + " volumes.");
    }
    return switch (type) {
      case "gp3" ->
          new Volume.Spec(
              size,
              type,
              between("iops", iops.orElse(3000), 3000, 16000),
              between("throughput", throughput.orElse(125), 125, 1000));
      case "gp2" -> fixed(size, type, iops, Math.min(16000, Math.max(100, 3 * size)));
      case "io1", "io2" ->
          new Volume.Spec(
              size,
              type,
              between("iops", iops.orElseThrow(() -> Ec2Fault.missing("iops")), 100, 64000),
              null);
      case "st1", "sc1", "standard" -> fixed(size, type, iops, null);
      default -> throw Ec2Fault.invalid("volumeType", type);
    };
  }

  /** Returns the specification of a type with a fixed rate. */
  private static Volume.Spec fixed(
      int size, String type, Optional<Integer> given, @Nullable Integer iops) {
    if (given.isPresent()) {
      throw Ec2Fault.combination("The parameter iops is not supported for " + type + " volumes.");
    }
    return new Volume.Spec(size, type, iops, null);
  }

  private static int between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw Ec2Fault.invalid(
          "Volume "
              + name
              + " of "
              + value
              + " is invalid; it is between "
              + least
              + " and "
              + most
              + ".");
    }
    return value;
  }
}
