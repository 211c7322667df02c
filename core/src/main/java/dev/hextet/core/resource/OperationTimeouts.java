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
 * Time limits of the operations on one resource, from Terraform's {@code timeouts} block.
 *
 * @param durations by {@code create}, {@code read}, {@code update} and {@code delete}; all of them
 *     positive
 */
public record OperationTimeouts(SortedMap<String, Duration> durations) {
  /** Names in the block, for any resource type. */
  public static final String READ = "read";

  /** Without a timeouts block. */
  public static final OperationTimeouts NONE = new OperationTimeouts(new TreeMap<>());

  public OperationTimeouts {
    durations = Collections.unmodifiableSortedMap(new TreeMap<>(durations));
  }

  /** Reads the output of {@link #texts}; an IllegalArgumentException rejects any other input. */
  public static OperationTimeouts parse(Map<String, String> texts) {
    SortedMap<String, Duration> durations = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            durations.put(
                name,
                GoDuration.positive(text)
                    .orElseThrow(
                        () -> new IllegalArgumentException("\"" + text + "\" is not a duration"))));
    return new OperationTimeouts(durations);
  }

  /** Returns the limit of an operation; empty for the default. */
  public Optional<Duration> of(ChangeOperation operation) {
    return Optional.ofNullable(durations.get(operation.name().toLowerCase(Locale.ROOT)));
  }

  /** Returns the limit until a new resource is visible with its planned values. */
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
