package dev.hextet.fault;

import dev.hextet.core.plan.PlanMode;
import dev.hextet.scenario.Playground;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distribution as a process that carries out an act, and can be killed. */
final class Victim {
  private static final String LAUNCHER =
      Path.of("target/hextet/bin/hextet").toAbsolutePath().toString();

  private final Path folder;
  private final Map<String, String> environment;
  private final List<String> command;
  private volatile @Nullable Process process;

  Victim(Path folder, Act act, URI endpoint) throws IOException {
    this.folder = folder;
    // Without the checks, which would wait for a page that no guest serves.
    this.command =
        act.mode() == PlanMode.DESTROY ? List.of("destroy") : List.of("apply", "--checks=false");
    this.environment =
        Map.of(
            "AWS_ENDPOINT_URL_EC2", endpoint.toString(),
            "AWS_REGION", Playground.REGION,
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "HEXTET_READ_LAG", "0");
    Files.writeString(folder.resolve("vars.yml"), "");
    act.scenario().copyTo(folder);
    Files.writeString(folder.resolve("stack.yml"), act.wanted().text());
  }

  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(LAUNCHER)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.command().addAll(command);
    builder.command().addAll(List.of("stack.yml", "-l", "vars.yml", "--auto-approve"));
    builder.environment().keySet().removeIf(name -> name.matches("(AWS|HEXTET|TF)_.*"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    process = builder.start();
  }

  private Process running() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("it has not been started");
    }
    return running;
  }

  /** Kills it by SIGKILL, and returns when it is gone. */
  void kill() {
    running().destroyForcibly();
    running().onExit().join();
  }

  /** Kills it as soon as its journal has so many lines. It may come to its end before. */
  void killAtLine(int number) throws IOException {
    Path journal = folder.resolve("stack.state.journal");
    while (running().isAlive()) {
      if (lines(journal) >= number) {
        kill();
      }
    }
  }

  private static long lines(Path journal) throws IOException {
    try {
      return Files.readString(journal).lines().count();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** Returns when it is over, in whatever way. */
  void awaitEnd() {
    running().onExit().join();
  }

  int exitCode() throws InterruptedException {
    return running().waitFor();
  }

  @Override
  public String toString() {
    try {
      return Files.readString(folder.resolve("stdout"))
          + Files.readString(folder.resolve("stderr"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
