package dev.hextet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures everything and prints two tables. */
public final class Bench {
  private static final int DELAY_MILLIS = 40;

  private final Settings settings;
  private final Endpoint endpoint;
  private final Path folder;
  private final List<Contender> contenders = new ArrayList<>();
  private final Results results = new Results();

  private Bench(Settings settings, Endpoint endpoint, Path folder) throws Exception {
    this.settings = settings;
    this.endpoint = endpoint;
    this.folder = folder;
    contenders.add(Contender.hextet(settings.hextet()));
    Optional<Path> terraform = settings.withTerraform() ? Terraform.find() : Optional.<Path>empty();
    terraform.ifPresent(program -> contenders.add(Contender.terraform(program)));
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments the path of hextet's launcher, and then options
   */
  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.of(arguments);
    Path folder = Files.createTempDirectory("hextet-bench");
    try (Endpoint endpoint = Endpoint.start(settings.hextet(), folder)) {
      Bench bench = new Bench(settings, endpoint, folder);
      bench.compare();
      bench.grow();
    } finally {
      Folders.delete(folder);
    }
  }

  private void compare() throws Exception {
    System.out.println(Machine.describe());
    story(1, settings.rounds());
    if (settings.large()) {
      story(40, 1);
    }
    System.out.println(results.table(contenders.size() > 1));
  }

  /** From nothing to nothing, as often as there are to be rounds; plans in the first one only. */
  private void story(int vpcs, int rounds) throws Exception {
    String size = vpcs * 10 + " resources";
    List<Site> placements = new ArrayList<>();
    for (Contender contender : contenders) {
      placements.add(Site.prepare(contender, folder, endpoint, Stacks.ofVpcs(vpcs, endpoint.url())));
    }
    for (int round = 0; round < rounds; round++) {
      endpoint.reset();
      inTurn(placements, "apply, " + size, Contender.Command.APPLY, 1);
      if (round == 0) {
        plans(placements, size);
      }
      inTurn(placements, "destroy, " + size, Contender.Command.DESTROY, 1);
    }
  }

  private void plans(List<Site> placements, String size) throws Exception {
    inTurn(placements, "plan without changes, " + size, Contender.Command.PLAN, settings.runs());
    endpoint.delay(DELAY_MILLIS);
    String delayed = "the same, %d ms for each call, %s".formatted(DELAY_MILLIS, size);
    inTurn(placements, delayed, Contender.Command.PLAN, settings.runs());
    endpoint.delay(0);
  }

  /** In turn, so that what else the machine does meets all of them. */
  private void inTurn(List<Site> placements, String work, Contender.Command command, int runs)
      throws Exception {
    for (int run = 0; run < runs; run++) {
      for (Site placement : placements) {
        placement.measure(results, work, command);
      }
    }
  }

  /** A plan of resources that do not exist, in a document that makes them by for_each. */
  private void grow() throws Exception {
    Growth growth = new Growth(settings.hextet(), folder.resolve("growth"), Map.of());
    endpoint.reset();
    System.out.println(
        growth.table(
            "in a VPC for each four",
            size -> Stacks.byForEach(size, endpoint.url()),
            settings.sizes(),
            settings.runs(),
            endpoint));
    System.out.println(
        growth.table(
            "all in one VPC",
            size -> Stacks.inOneVpc(size, endpoint.url()),
            settings.sizes(),
            settings.runs(),
            endpoint));
  }
}
