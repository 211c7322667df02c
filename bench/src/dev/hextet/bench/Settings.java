package dev.hextet.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured.
 *
 * @param hextet its launcher
 * @param runs how often each plan is made
 * @param rounds how often the small stack is made and destroyed
 * @param large whether 400 resources are made as well
 * @param withTerraform whether Terraform is measured where it is installed
 * @param sizes how many resources the growing document has
 */
record Settings(
    Path hextet, int runs, int rounds, boolean large, boolean withTerraform, List<Integer> sizes) {

  private static final String USAGE =
      """
      usage: bench/run [--quick] [--without-terraform] [--runs N]
        --quick              10 resources, fewer runs, and growth from 1,000 to 10,000 resources in one step
        --without-terraform  hextet alone
        --runs N             how often each plan is made (5)
      """;

  static Settings of(String[] arguments) {
    boolean quick = false;
    boolean terraform = true;
    int runs = 0;
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> quick = true;
        case "--without-terraform" -> terraform = false;
        case "--runs" -> runs = number(arguments, ++i);
        default -> throw usage();
      }
    }
    int plans = runs > 0 ? runs : quick ? 3 : 5;
    List<Integer> sizes = quick ? List.of(1000, 10_000) : List.of(1000, 2000, 5000, 10_000);
    return new Settings(Path.of(arguments[0]), plans, quick ? 1 : 3, !quick, terraform, sizes);
  }

  private static int number(String[] arguments, int index) {
    if (index < arguments.length && arguments[index].matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(arguments[index]);
    }
    throw usage();
  }

  private static RuntimeException usage() {
    System.err.print(USAGE);
    System.exit(64);
    return new IllegalStateException();
  }
}
