package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a step within its plan: {@code create aws_vpc.main}. Ids are sorted by their text.
 */
public final class StepId implements Comparable<StepId> {
  private final StepKind kind;
  private final Address address;
  private final String text;

  /**
   * @param kind the kind of the step
   * @param address the resource, or the data source of a read
   */
  public StepId(StepKind kind, Address address) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.address = Objects.requireNonNull(address, "address");
    this.text = kind.word() + " " + address;
  }

  public static StepId create(Address address) {
    return new StepId(StepKind.CREATE, address);
  }

  /** Returns the id of one part of an update. */
  public static StepId update(Address address, Phase phase) {
    return of(address, ChangeOperation.UPDATE, phase);
  }

  public static StepId delete(Address address) {
    return new StepId(StepKind.DELETE, address);
  }

  public static StepId read(Address address) {
    return new StepId(StepKind.READ, address);
  }

  /** Returns the id of a step that changes a resource; the phase counts for updates only. */
  public static StepId of(Address address, ChangeOperation operation, Phase phase) {
    return new StepId(StepKind.of(operation, phase), address);
  }

  /** Parses the text of an id; empty if the text is not one. */
  public static Optional<StepId> parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String word = text.substring(0, space);
    return Arrays.stream(StepKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .flatMap(
            kind -> Address.find(text.substring(space + 1)).map(found -> new StepId(kind, found)));
  }

  public StepKind kind() {
    return kind;
  }

  /** The resource, or the data source of a read. */
  public Address address() {
    return address;
  }

  /** The kind's word and the address. */
  public String text() {
    return text;
  }

  @Override
  public int compareTo(StepId other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StepId id && text.equals(id.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
