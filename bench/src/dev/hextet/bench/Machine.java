package dev.hextet.bench;

/** The machine that is measured on. */
final class Machine {
  private Machine() {}

  static String describe() {
    Runtime runtime = Runtime.getRuntime();
    return "%s %s, %d processors, Java %s%n"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            runtime.availableProcessors(),
            System.getProperty("java.version"));
  }
}
