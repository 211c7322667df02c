package dev.hextet.fault;

import dev.hextet.fault.Life.Death;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whenever hextet dies, running the command again ends where an undisturbed run ends: the same
 * things exist, the same is recorded, the plan is empty, and after destroy nothing is left.
 */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class KillMatrixIT {
  /** It has every type that hextet makes instances reachable with. */
  private static final String ONE = "ipv6-webserver";

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicContainer> whenOneScenarioIsMade() throws IOException {
    return Stream.of(matrix(Act.named(ONE + ": create"), false, KillMatrix::different));
  }

  @TestFactory
  Stream<DynamicContainer> whenOneScenarioIsDestroyed() throws IOException {
    return Stream.of(
        matrix(Act.named(ONE + ": destroy"), false, matrix -> every(4, matrix.atCalls())));
  }

  @TestFactory
  Stream<DynamicContainer> withThePowerOfOneScenario() throws IOException {
    return Stream.of(
        matrix(Act.named(ONE + ": create"), true, matrix -> every(16, matrix.different())));
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicContainer> ofEveryScenario() throws IOException {
    return Act.chosen().map(act -> matrix(act, false, KillMatrix::deaths));
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicContainer> withThePowerOfEveryScenario() throws IOException {
    return Act.chosen().map(act -> matrix(act, true, KillMatrix::different));
  }

  /** Chooses deaths. */
  @FunctionalInterface
  private interface Choice {
    List<Death> of(KillMatrix matrix) throws IOException;
  }

  private static List<Death> every(int nth, List<Death> deaths) {
    return IntStream.range(0, deaths.size())
        .filter(i -> i % nth == 0)
        .mapToObj(deaths::get)
        .toList();
  }

  private DynamicContainer matrix(Act act, boolean power, Choice choice) {
    KillMatrix matrix = new KillMatrix(folder, act);
    return DynamicContainer.dynamicContainer(
        act.name(),
        Stream.of(matrix)
            .flatMap(IoFunction.unchecked(m -> choice.of(m).stream()))
            .map(
                death ->
                    DynamicTest.dynamicTest(
                        matrix.described(death), () -> matrix.kill(death, power))));
  }
}
