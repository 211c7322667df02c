package dev.hextet.core.engine;

import dev.hextet.core.resource.Clouds;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** Time that a new resource can stay invisible to reads. */
final class ReadLag {
  private ReadLag() {}

  /** Returns the longest read lag of some provider configurations. */
  static Duration of(Clouds clouds, Stream<String> providers) {
    return providers
        .distinct()
        .map(provider -> clouds.of(provider).readLag())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
