package dev.hextet.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.cli.module.DownloadedModules;
import dev.hextet.cli.workplace.LocalModules;
import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.VariableSource;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of {@code state-examples}: {@code before.yml} is applied first, then what {@code
 * scenario.yml} says is done outside, then {@code stack.yml} is planned. The files beside them are
 * what comes of it.
 *
 * @param folder the folder
 */
public record Scenario(Path folder) {
  private static final Path ROOT = Path.of("..", "state-examples");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** One EC2 call that somebody makes outside. */
  public record Outside(String action, Value.MapOf arguments) {}

  public static List<Scenario> all() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("stack.yml")))
          .sorted()
          .map(Scenario::new)
          .toList();
    }
  }

  public SourceText stack() throws IOException {
    return source("stack.yml").orElseThrow();
  }

  public Optional<SourceText> before() throws IOException {
    return source("before.yml");
  }

  /** The values of the variables, from {@code vars.yml} where there is one. */
  public DocumentInputs inputs() throws IOException {
    Path file = folder.resolve("vars.yml");
    LocalModules modules = new LocalModules(folder, new DownloadedModules(folder, "hextet get"));
    if (!Files.exists(file)) {
      return new DocumentInputs(List.of(), false, DocumentFiles.NONE, modules);
    }
    Diagnostics problems = new Diagnostics();
    VariableSource variables =
        VariableSource.file(
            "-l vars.yml", new SourceText("vars.yml", Files.readString(file)), problems);
    problems.throwIfErrors();
    return new DocumentInputs(List.of(variables), false, this::read, modules);
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /** Copies the files that a person writes into a folder: the documents and their inputs. */
  public void copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
        Path copy = target.resolve(folder.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Optional<SourceText> source(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Optional.of(new SourceText(name, Files.readString(file)))
        : Optional.empty();
  }

  public PlanMode mode() throws IOException {
    return plot()
        .get("mode")
        .asText()
        .map(String::toUpperCase)
        .map(PlanMode::valueOf)
        .orElse(PlanMode.NORMAL);
  }

  /** What is done outside; addresses stand for the ids in the state. */
  public List<Outside> outside(State state) throws IOException {
    return outside(plot().get("outside"), state);
  }

  /** The same where the list of calls stands elsewhere. */
  public static List<Outside> outside(Value described, State state) {
    List<Outside> calls = new ArrayList<>();
    if (described instanceof Value.ListOf list) {
      for (Value item : list.items()) {
        Value.MapOf call = (Value.MapOf) item;
        calls.add(
            new Outside(
                call.get("action").asText().orElseThrow(),
                (Value.MapOf) withIds(call.get("arguments"), state)));
      }
    }
    return calls;
  }

  private Value.MapOf plot() throws IOException {
    Path file = folder.resolve("scenario.yml");
    return Files.exists(file)
        ? (Value.MapOf) ValueJson.fromJson(YAML.readTree(Files.readString(file)))
        : Value.map(Map.of());
  }

  private static Value withIds(Value value, State state) {
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(item -> withIds(item, state)).toList());
    } else if (value instanceof Value.MapOf map) {
      Map<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, withIds(member, state)));
      return Value.map(members);
    }
    return value
        .asText()
        .flatMap(Address::find)
        .flatMap(state::resource)
        .map(ResourceRecord::id)
        .map(Value::of)
        .orElse(value);
  }

  @Override
  public String toString() {
    return String.valueOf(folder.getFileName());
  }
}
