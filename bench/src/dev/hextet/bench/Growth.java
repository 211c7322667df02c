package dev.hextet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How time and memory grow with the number of resources, of which none exists yet. */
record Growth(Path hextet, Path folder, Map<String, String> environment) {

  /** A document of so many resources. */
  @FunctionalInterface
  interface Shape {
    String of(int resources);
  }

  String table(String title, Shape shape, List<Integer> sizes, int runs, Endpoint endpoint)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    StringBuilder table = new StringBuilder();
    table.append("| ").append(title);
    table.append(
        " | validate | MB | plan | MB | ms for each 1,000 | × resources | × time | calls |\n");
    table.append("|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    Files.writeString(folder.resolve("main.tf.json"), shape.of(4));
    double least = Results.median(measure("plan", runs), Measured::seconds);
    double first = 0;
    for (int size : sizes) {
      Files.writeString(folder.resolve("main.tf.json"), shape.of(size));
      List<Measured> checks = measure("validate", runs);
      int before = endpoint.calls();
      List<Measured> plans = measure("plan", runs);
      double seconds = Results.median(plans, Measured::seconds);
      first = first == 0 ? seconds - least : first;
      table.append(
          "| %,d | %.2f s | %.0f | %.2f s | %.0f | %.0f | %.1f | %.1f | %d |%n"
              .formatted(
                  size,
                  Results.median(checks, Measured::seconds),
                  Results.median(checks, Measured::megabytes),
                  seconds,
                  Results.median(plans, Measured::megabytes),
                  (seconds - least) * 1e6 / size,
                  (double) size / sizes.get(0),
                  (seconds - least) / first,
                  (endpoint.calls() - before) / runs));
    }
    return table.toString();
  }

  private List<Measured> measure(String command, int runs)
      throws IOException, InterruptedException {
    List<Measured> measured = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      List<String> line = List.of(hextet.toString(), command, "main.tf.json");
      measured.add(Meter.run(line, folder, environment));
    }
    System.err.printf("%-10s %s%n", "hextet", command + " of a growing document");
    return measured;
  }
}
