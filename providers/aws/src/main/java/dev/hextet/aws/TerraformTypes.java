package dev.hextet.aws;

import dev.hextet.core.address.ResourceMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The types of Terraform's provider, which do not count as misspelled. */
final class TerraformTypes {
  private static final String PREFIX = "aws_";
  private static final String RULES = "Write it into ingress or egress of its aws_security_group.";

  /** Remedies for types that another type replaces here. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "aws_default_route_table", "Make an aws_route_table, and associate the subnets with it.",
          "aws_default_security_group", "Make an aws_security_group, and name it where it is used.",
          "aws_eip_association", "Set instance or network_interface in the aws_eip.",
          "aws_internet_gateway_attachment", "Set vpc_id in the aws_internet_gateway.",
          "aws_main_route_table_association", "Associate each subnet with its aws_route_table.",
          "aws_security_group_rule", RULES,
          "aws_vpc_security_group_egress_rule", RULES,
          "aws_vpc_security_group_ingress_rule", RULES);

  private TerraformTypes() {}

  /**
   * Returns the remedy for an unsupported type; empty if Terraform's provider lacks it as well.
   *
   * @param supported the types of the mode that are here
   */
  static Optional<String> remedy(ResourceMode mode, String type, List<String> supported) {
    if (!has(mode, type)) {
      return Optional.empty();
    }
    String general =
        "Leave it out of this document. Supported are %s.".formatted(String.join(", ", supported));
    return Optional.of(mode == ResourceMode.DATA ? general : INSTEAD.getOrDefault(type, general));
  }

  private static boolean has(ResourceMode mode, String type) {
    String flag = mode == ResourceMode.DATA ? "d" : "r";
    try (InputStream in =
            Objects.requireNonNull(TerraformTypes.class.getResourceAsStream("types.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(" ", 2))
          .anyMatch(line -> type.equals(PREFIX + line[0]) && line[1].contains(flag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
