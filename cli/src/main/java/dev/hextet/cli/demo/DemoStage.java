package dev.hextet.cli.demo;

import dev.hextet.cli.command.ApplyChecks;
import dev.hextet.cli.command.ApplyRun;
import dev.hextet.cli.host.Approval;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CloudOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.workplace.CloudAccess;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The environment of the demo: a folder with the example, and a sandbox in memory. */
final class DemoStage implements AutoCloseable {
  private final Host host;
  private final DemoView view;
  private final Path folder;
  private final DemoFiles files;
  private final Sandbox sandbox;
  private final Workplace place;

  private DemoStage(Host host, DemoView view, Path folder, DemoFiles files, Sandbox sandbox) {
    this.host = host;
    this.view = view;
    this.folder = folder;
    this.files = files;
    this.sandbox = sandbox;
    CloudAccess clouds =
        CloudAccess.sandbox(
            Workplace.provider(),
            Map.of("aws", Value.map(Map.of("region", Value.of("us-east-2")))),
            sandbox,
            host);
    StateOptions state = new StateOptions();
    this.place =
        Workplace.of(state.place(files.document()).location(), clouds, CloudOptions.PARALLELISM);
  }

  static DemoStage open(Host host, DemoView view) throws IOException {
    Path folder = Files.createTempDirectory("hextet-demo");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> DemoFiles.remove(folder), "hextet-demo"));
    DemoFiles files = DemoFiles.writeTo(folder);
    return new DemoStage(host, view, folder, files, Sandbox.start(SandboxOptions.defaults()));
  }

  /** Shows the plan for the document as it is now. */
  int plan() {
    view.listed(
        place.engine().plan(configuration(), place.location().read(), PlanOptions.DEFAULT).plan());
    return ExitCode.SUCCESS;
  }

  int apply() {
    return run(PlanMode.NORMAL);
  }

  int destroy() {
    return run(PlanMode.DESTROY);
  }

  private int run(PlanMode mode) {
    return new ApplyRun(
            host, place, view, new Approval(host, true, Optional.empty()), ApplyChecks.NONE)
        .ofDocument(configuration(), PlanOptions.DEFAULT.withMode(mode));
  }

  private Configuration configuration() {
    VariableOptions variables = new VariableOptions();
    variables.file(files.variables().toString());
    return new DocumentLoader(Workplace.provider(), host).load(files.document(), variables);
  }

  /** Changes the document, as a person does in an editor. */
  void edit(String before, String after) {
    try {
      String text = Files.readString(files.document());
      if (!text.contains(before)) {
        throw new IllegalStateException("the example has no " + before);
      }
      Files.writeString(files.document(), text.replace(before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that exists in the sandbox, as JSON; an empty object if nothing does. */
  String inventory() {
    try (InputStream answer =
        sandbox.endpoint().resolve("/_sandbox/inventory").toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the page of the web server, if nginx is installed. */
  void page() {
    new DemoGuest(host.out(), files.userData()).show(DemoGuest.nginx(host.environment()));
  }

  @Override
  public void close() {
    place.close();
    DemoFiles.remove(folder);
  }
}
