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
 * @param why the reason for the delay
 * @param terms the open conditions
 */
public record PlannedRead(
    Address address,
    Attributes arguments,
    Attributes after,
    String provider,
    ReadReason why,
    ChangeSettings terms)
    implements Comparable<PlannedRead> {
  public PlannedRead {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(terms, "terms");
  }

  /** Returns the reason for the delay, in Terraform's words. */
  public String reason() {
    return why.words();
  }

  /** Returns the code of the reason, as Terraform writes it. */
  public String reasonCode() {
    return why.code();
  }

  /** Determines whether a failed read is a warning. */
  public boolean isOfCheck() {
    return why == ReadReason.CHECK_NESTED;
  }

  @Override
  public int compareTo(PlannedRead other) {
    return address.compareTo(other.address);
  }
}
