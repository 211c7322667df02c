package dev.hextet.core.resource;

import dev.hextet.core.value.GoDuration;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the cloud may take for one resource, where that is not the table's to say: Terraform's
 * {@code timeouts} block.
 *
 * @param durations by {@code create}, {@code read}, {@code update} and {@code delete}; all of them
 *     positive
 */
public record OperationTimeouts(SortedMap<String, Duration> durations) {
  /** What the block may have, for any resource type. */
  public static final String READ = "read";

  /** Without a timeouts block. */
  public static final OperationTimeouts NONE = new OperationTimeouts(new TreeMap<>());

  public OperationTimeouts {
    durations = Collections.unmodifiableSortedMap(new TreeMap<>(durations));
  }

  /** What {@link #texts} gave; an IllegalArgumentException if it is none. */
  public static OperationTimeouts parse(Map<String, String> texts) {
    SortedMap<String, Duration> durations = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            durations.put(
                name,
                GoDuration.positive(text)
                    .orElseThrow(
                        () -> new IllegalArgumentException("\"" + text + "\" is no duration"))));
    return new OperationTimeouts(durations);
  }

  /** How long what an operation started may take; empty if the table says so. */
  public Optional<Duration> of(ChangeOperation operation) {
    return Optional.ofNullable(durations.get(operation.name().toLowerCase(Locale.ROOT)));
  }

  /** How long what was made may take until it is seen as it was made. */
  public Optional<Duration> ofReading() {
    return Optional.ofNullable(durations.get(READ));
  }

  /** The durations as a document has them. */
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    durations.forEach((name, duration) -> texts.put(name, GoDuration.text(duration)));
    return texts;
  }

  public boolean isEmpty() {
    return durations.isEmpty();
  }
}
