package dev.hextet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program in a folder with a document, over an endpoint. */
record Site(Contender contender, Path folder, Endpoint endpoint) {

  /** With a document in a new folder, and whatever has to be done once, which is not measured. */
  static Site prepare(Contender contender, Path parent, Endpoint endpoint, String document)
      throws Exception {
    Path folder = Files.createTempDirectory(parent, contender.name());
    Files.writeString(folder.resolve("main.tf.json"), document);
    Site placement = new Site(contender, folder, endpoint);
    if (contender.isTerraform()) {
      List<String> line =
          List.of(contender.program().toString(), "init", "-no-color", "-input=false");
      Meter.await(Meter.builder(line, folder, placement.environment()).start(), folder);
    }
    return placement;
  }

  /** Runs a command, and keeps what it took. */
  void measure(Results results, String work, Contender.Command command) throws Exception {
    int before = endpoint.calls();
    Measured measured = Meter.run(contender.line(command), folder, environment());
    int calls = endpoint.calls() - before;
    results.add(work, contender.name(), measured.withCalls(calls));
    System.err.printf("%-10s %-55s %6.2f s%n", contender.name(), work, measured.seconds());
  }

  private Map<String, String> environment() {
    return contender.isTerraform() ? Terraform.environment(folder) : Map.of();
  }
}
