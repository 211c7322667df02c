package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Source;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values of variables from one place, already read. Whatever is in it is taken for a secret and is
 * never quoted.
 *
 * @param label how a person knows it: {@code -l secrets.yml}
 * @param kind where it is from
 * @param values by name
 */
public record VariableSource(String label, Kind kind, SortedMap<String, Node> values) {

  /** Where values can be from. */
  public enum Kind {
    /** The environment, with a prefix of hextet's or Terraform's; texts. */
    ENVIRONMENT,
    /** A file of variables, or the environment with a prefix of the user's; YAML. */
    FILE,
    /** One value on the command line. */
    ARGUMENT
  }

  public VariableSource {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** {@code HEXTET_VAR_name} and {@code TF_VAR_name}; the former wins. */
  public static VariableSource environment(Map<String, String> environment) {
    SortedMap<String, Node> values = new TreeMap<>();
    for (String prefix : new String[] {"TF_VAR_", "HEXTET_VAR_"}) {
      withPrefix(environment, prefix)
          .forEach((name, text) -> values.put(name, text(prefix + name, text)));
    }
    return new VariableSource("the environment", Kind.ENVIRONMENT, values);
  }

  /** {@code --vars-env PREFIX}: variables {@code PREFIX_name}, each in YAML. */
  public static VariableSource environment(
      Map<String, String> environment, String prefix, Diagnostics diagnostics) {
    SortedMap<String, Node> values = new TreeMap<>();
    withPrefix(environment, prefix + "_")
        .forEach(
            (name, text) ->
                yaml(prefix + "_" + name, text, diagnostics)
                    .ifPresent(node -> values.put(name, node)));
    return new VariableSource("--vars-env " + prefix, Kind.FILE, values);
  }

  /** {@code -l FILE}: a map in YAML. */
  public static VariableSource file(String name, String text, Diagnostics diagnostics) {
    Source source = new Source(name, text, true);
    SortedMap<String, Node> values = new TreeMap<>();
    DocumentReader.readVariables(source, diagnostics).map(Mapping::entries).stream()
        .flatMap(entries -> entries.stream())
        .forEach(entry -> values.put(entry.name(), entry.node()));
    return new VariableSource("-l " + name, Kind.FILE, values);
  }

  /** {@code --var-file NAME=PATH}: the text of a file as it is. */
  public static VariableSource contents(String name, String text) {
    SortedMap<String, Node> values = new TreeMap<>(Map.of(name, text("--var-file " + name, text)));
    return new VariableSource("--var-file " + name, Kind.ARGUMENT, values);
  }

  /** {@code -v NAME=VALUE}: a value in YAML. */
  public static VariableSource argument(String name, String text, Diagnostics diagnostics) {
    SortedMap<String, Node> values = new TreeMap<>();
    yaml("-v " + name, text, diagnostics).ifPresent(node -> values.put(name, node));
    return new VariableSource("-v " + name, Kind.ARGUMENT, values);
  }

  /** The source that has the last word on a variable. */
  static Optional<VariableSource> last(String name, List<VariableSource> sources) {
    return sources.stream()
        .filter(source -> source.values().containsKey(name))
        .reduce((first, second) -> second);
  }

  /**
   * The value of a variable, without its document; unknown if what is given is not of its type.
   *
   * @param type in Terraform's words
   * @return nothing if no source has it
   */
  public static Optional<Value> given(String name, String type, List<VariableSource> sources) {
    Optional<VariableSource> source = last(name, sources);
    SourceRange nowhere = SourceRange.of(source("type", type), 1, 1, 0);
    VariableType known = TypeParser.parse(type, (from, to) -> nowhere, new Diagnostics());
    try {
      return source.map(found -> VariableConversion.convert(known, found.value(name, known)));
    } catch (WrongValue e) {
      return Optional.of(Value.unknown("var." + name));
    }
  }

  /**
   * What it says of a variable that it has. Where a collection is wanted, the environment's text is
   * read; and what is given to Terraform in its own words, such as {@code {a = "b"}}, is
   * understood.
   */
  Node value(String name, VariableType type) {
    Node node = Objects.requireNonNull(values.get(name), name);
    boolean text = kind == Kind.ENVIRONMENT && node instanceof Scalar;
    if (type instanceof VariableType.Simple
        || kind == Kind.FILE
        || node instanceof Scalar && !text) {
      return node;
    }
    Source source = node.range().source();
    String written = text ? ((Scalar) node).text() : source.text();
    return WrittenValue.read(new Source(source.name(), written, true)).orElse(node);
  }

  private static Map<String, String> withPrefix(Map<String, String> environment, String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              if (name.startsWith(prefix) && name.length() > prefix.length()) {
                found.put(name.substring(prefix.length()), text);
              }
            });
    return found;
  }

  /** Nothing at all is an empty text, not null. */
  private static Optional<Node> yaml(String label, String text, Diagnostics diagnostics) {
    return text.isEmpty()
        ? Optional.of(text(label, text))
        : DocumentReader.readValue(source(label, text), diagnostics);
  }

  private static Source source(String name, String text) {
    return new Source(name, text, true);
  }

  private static Node text(String name, String text) {
    return Scalar.of(text, SourceRange.of(source(name, text), 1, 1, 0));
  }
}
