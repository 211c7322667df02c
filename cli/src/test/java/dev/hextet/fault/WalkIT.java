package dev.hextet.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is edited, meddled with and disturbed: in the end there is what the document says, the
 * state knows it, and destroy leaves nothing. A walk is named by its seed, which gives it again:
 * {@code -Dhextet.walk=42} for one, {@code -Dhextet.walk=1000-2000} for many.
 */
@Tag("once")
final class WalkIT {
  private static final Path FAILURES = Path.of("target", "walks");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aFewShortWalks() {
    return LongStream.rangeClosed(1, 2).mapToObj(seed -> walk(seed, 4));
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicTest> manyLongWalks() {
    String[] seeds = System.getProperty("hextet.walk", "1-200").split("-");
    return LongStream.rangeClosed(Long.parseLong(seeds[0]), Long.parseLong(seeds[seeds.length - 1]))
        .mapToObj(seed -> walk(seed, 20));
  }

  private DynamicTest walk(long seed, int steps) {
    return DynamicTest.dynamicTest("seed " + seed, () -> go(seed, steps));
  }

  private void go(long seed, int steps) throws IOException {
    new Walk(folder, FAILURES, seed).go(steps);
  }
}
