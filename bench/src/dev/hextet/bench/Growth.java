package dev.hextet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How time and memory grow with the number of resources, of which none exists yet. */
record Growth(Path hextet, Path folder, Map<String, String> environment) {

  String table(List<Integer> sizes, int runs, Endpoint endpoint)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    StringBuilder table = new StringBuilder();
    table.append("| resources | validate | MB | plan | MB | plan, ms for each 1,000 | calls |\n");
    table.append("|--:|--:|--:|--:|--:|--:|--:|\n");
    Files.writeString(folder.resolve("main.tf.json"), Stacks.byForEach(4, endpoint.url()));
    double least = Results.median(measure("plan", runs), Measured::seconds);
    for (int size : sizes) {
      Files.writeString(folder.resolve("main.tf.json"), Stacks.byForEach(size, endpoint.url()));
      List<Measured> checks = measure("validate", runs);
      int before = endpoint.calls();
      List<Measured> plans = measure("plan", runs);
      double seconds = Results.median(plans, Measured::seconds);
      table.append(
          "| %,d | %.2f s | %.0f | %.2f s | %.0f | %.0f | %d |%n"
              .formatted(
                  size,
                  Results.median(checks, Measured::seconds),
                  Results.median(checks, Measured::megabytes),
                  seconds,
                  Results.median(plans, Measured::megabytes),
                  (seconds - least) * 1e6 / size,
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
