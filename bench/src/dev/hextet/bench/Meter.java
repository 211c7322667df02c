package dev.hextet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a program and looks at its memory every few milliseconds. */
final class Meter {
  private static final String OUTPUT = "output.txt";
  private static final long PAUSE_MILLIS = 10;

  private Meter() {}

  static ProcessBuilder builder(List<String> line, Path folder, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(OUTPUT).toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs it to its end, which must be a success. */
  static Measured run(List<String> line, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder(line, folder, environment).start();
    double most = 0;
    while (process.isAlive()) {
      most = Math.max(most, resident(process.toHandle()));
      Thread.sleep(PAUSE_MILLIS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    await(process, folder);
    return new Measured(seconds, most / 1024, 0);
  }

  /** Waits for the end, and fails with the output unless it is a success. */
  static void await(Process process, Path folder) throws IOException, InterruptedException {
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(
          process.info().commandLine().orElse("a command")
              + " ended with "
              + exit
              + ":\n"
              + Files.readString(folder.resolve(OUTPUT)));
    }
  }

  /** The resident memory of a process and all its children, in KiB. */
  private static double resident(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).mapToDouble(Meter::own).sum();
  }

  private static double own(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      // It has just ended, or this system has no /proc.
      return 0;
    }
  }
}
