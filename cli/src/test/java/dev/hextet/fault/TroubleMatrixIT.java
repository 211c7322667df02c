package dev.hextet.fault;

import dev.hextet.sandbox.fault.Calls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a call meets (its answer lost, before or after it was made; an error of each kind;
 * throttling; what it made not seen at first), in the end all is as if nothing had been.
 */
@Tag("once")
final class TroubleMatrixIT {
  @TempDir private Path folder;

  /** Each call of making, changing and destroying meets another trouble. */
  @TestFactory
  Stream<DynamicContainer> inTurn() throws IOException {
    return Act.all().stream()
        .filter(act -> act.name().matches("ipv6-webserver: .*|replacement: change"))
        .map(act -> container(act, 401));
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicContainer> allOfThem() throws IOException {
    int nth = Integer.getInteger("hextet.every", 1);
    return Act.chosen().map(act -> container(act, nth));
  }

  private DynamicContainer container(Act act, int nth) {
    TroubleMatrix matrix = new TroubleMatrix(folder, act);
    return DynamicContainer.dynamicContainer(
        act.name(),
        Stream.of(matrix).flatMap(IoFunction.unchecked(m -> every(nth, cases(m)).stream())));
  }

  /** Every n-th; over all calls, it is each time another trouble. */
  private static List<DynamicTest> every(int nth, List<DynamicTest> cases) {
    List<DynamicTest> some = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += nth) {
      some.add(cases.get(i));
    }
    return some;
  }

  private static List<DynamicTest> cases(TroubleMatrix matrix) throws IOException {
    List<DynamicTest> cases = new ArrayList<>();
    List<String> calls = matrix.calls();
    for (int k = 1; k <= calls.size(); k++) {
      for (Trouble trouble : Trouble.of(calls.get(k - 1))) {
        cases.add(test(matrix, calls.get(k - 1), trouble, Calls.of(Calls.MUTATING).at(k)));
      }
    }
    for (int k = 1; k <= matrix.reads(); k++) {
      for (Trouble trouble : Trouble.ofReads()) {
        cases.add(test(matrix, "read", trouble, Calls.of(Calls.READING).at(k)));
      }
    }
    return cases;
  }

  private static DynamicTest test(TroubleMatrix matrix, String what, Trouble trouble, Calls calls) {
    return DynamicTest.dynamicTest(
        what + " " + calls.first() + ": " + trouble, () -> matrix.meet(trouble, calls));
  }
}
