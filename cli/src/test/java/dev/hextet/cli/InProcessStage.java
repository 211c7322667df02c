package dev.hextet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands in this process, on a document whose endpoint is a sandbox of the test. */
final class InProcessStage implements AutoCloseable {
  private static final String PROVIDER =
      """
      provider:
        aws: { region: us-east-2, access_key: a, secret_key: s, endpoints: { ec2: "%s" }%s }
      """;

  private final Path folder;
  private final Sandbox sandbox;
  private long seen;

  private InProcessStage(Path folder, Sandbox sandbox) {
    this.folder = folder;
    this.sandbox = sandbox;
  }

  /**
   * @param folder an empty folder
   */
  static InProcessStage in(Path folder) throws IOException {
    return new InProcessStage(folder, Sandbox.start(SandboxOptions.defaults().timedByCalls()));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Writes the document without its provider block. */
  InProcessStage write(String resources) throws IOException {
    return write(resources, "");
  }

  /**
   * Writes the document without its provider block.
   *
   * @param settings further settings of the provider, each after a comma
   */
  InProcessStage write(String resources, String settings) throws IOException {
    String provider = PROVIDER.formatted(sandbox.endpoint(), settings);
    Files.writeString(folder.resolve("stack.yml"), provider + resources);
    return this;
  }

  /** Runs a command on the document. */
  InProcess run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, folder.resolve("stack.yml").toString()));
    words.addAll(List.of(more));
    return InProcess.run(words.toArray(String[]::new));
  }

  /** Rejects all calls of an action with a code. */
  void reject(String action, String code) {
    sandbox.faults().add(new Fault(Calls.of(action), Effect.Refused.with(code)));
  }

  /** Returns the actions of the calls since the last time that they were taken, in order. */
  List<String> calls() throws IOException {
    List<String> actions = new ArrayList<>();
    try (InputStream in =
        sandbox.endpoint().resolve("/_sandbox/calls?after=" + seen).toURL().openStream()) {
      for (JsonNode call : new ObjectMapper().readTree(in)) {
        seen = call.get("n").longValue();
        actions.add(call.get("action").textValue());
      }
    }
    return actions;
  }

  /** Returns the objects of the sandbox. */
  String inventory() throws IOException {
    try (InputStream in = sandbox.endpoint().resolve("/_sandbox/inventory").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
