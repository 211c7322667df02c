package dev.hextet.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sandbox with hextet over it. Time in it is made of calls, and what is under way is done by the
 * next one.
 */
public final class Playground implements AutoCloseable {
  public static final String REGION = "us-east-2";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sandbox sandbox;
  private final Workshop workshop;
  private long seen;

  private Playground(Sandbox sandbox, Workshop workshop) {
    this.sandbox = sandbox;
    this.workshop = workshop;
  }

  public static SandboxOptions options() {
    return SandboxOptions.defaults().timedByCalls();
  }

  static Playground open(Path folder) throws IOException {
    return open(folder, options(), 10);
  }

  static Playground open(Path folder, SandboxOptions options, int parallelism) throws IOException {
    Sandbox sandbox = Sandbox.start(options);
    return new Playground(sandbox, new Workshop(folder, sandbox.endpoint(), REGION, parallelism));
  }

  Workshop workshop() {
    return workshop;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** The actions that were asked for since the last time that this was asked, in order. */
  List<String> calls() throws IOException {
    List<String> actions = new ArrayList<>();
    for (JsonNode call : get(sandbox, "/_sandbox/calls?after=" + seen)) {
      seen = call.get("n").longValue();
      actions.add(call.get("action").textValue());
    }
    return actions;
  }

  Map<String, Map<String, List<String>>> inventory() throws IOException {
    return inventory(sandbox);
  }

  /** What exists, by region and kind. */
  public static Map<String, Map<String, List<String>>> inventory(Sandbox sandbox)
      throws IOException {
    return JSON.convertValue(get(sandbox, "/_sandbox/inventory"), new TypeReference<>() {});
  }

  private static JsonNode get(Sandbox sandbox, String path) throws IOException {
    try (InputStream in = sandbox.endpoint().resolve(path).toURL().openStream()) {
      return JSON.readTree(in);
    }
  }

  @Override
  public void close() {
    workshop.close();
    sandbox.close();
  }
}
