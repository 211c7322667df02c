package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;

/**
 * A read during apply.
 *
 * @param address of the data source
 * @param arguments the arguments, some of them unknown
 * @param after the arguments and the unknown result
 * @param provider key of the provider configuration
 * @param waits true if the arguments are known and the read waits for changes of its depends_on
 * @param terms the open conditions
 */
public record PlannedRead(
    Address address,
    Attributes arguments,
    Attributes after,
    String provider,
    boolean waits,
    ChangeSettings terms)
    implements Comparable<PlannedRead> {
  public static final String DEPENDENCY_PENDING = "read_because_dependency_pending";
  private static final String CONFIG_UNKNOWN = "read_because_config_unknown";

  public PlannedRead {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(terms, "terms");
  }

  /** Returns the reason for the delay, in Terraform's words. */
  public String reason() {
    return waits
        ? "(depends on a resource or a module with changes pending)"
        : "(config refers to values not yet known)";
  }

  /** The same as programs read it, as Terraform writes it. */
  public String reasonCode() {
    return waits ? DEPENDENCY_PENDING : CONFIG_UNKNOWN;
  }

  @Override
  public int compareTo(PlannedRead other) {
    return address.compareTo(other.address);
  }
}
