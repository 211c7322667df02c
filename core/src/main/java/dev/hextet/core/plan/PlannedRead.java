package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;

/**
 * What is looked up while the plan is carried out, since it cannot be before.
 *
 * @param address of the data
 * @param arguments what is asked, with values that are not known yet
 * @param after the arguments, and what it tells, which is unknown
 * @param provider the key of the provider configuration that it is asked with
 * @param waits whether it could be asked already, and waits for changes that its depends_on names
 * @param terms the conditions that are still open
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

  /** Why it is not asked yet, in Terraform's words. */
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
