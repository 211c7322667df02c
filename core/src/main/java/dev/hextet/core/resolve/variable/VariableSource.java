package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.term.Terms;
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
 * Values of variables from one source. All of them count as secrets and are never quoted.
 *
 * @param label display name: {@code -l secrets.yml}
 * @param kind kind of the source
 * @param values by name
 */
public record VariableSource(String label, Kind kind, SortedMap<String, DocumentNode> values) {

  /** Kinds of sources. */
  public enum Kind {
    /** The environment, with a prefix of hextet's or Terraform's; texts. */
    ENVIRONMENT,
    /** A file of variables, or the environment with a prefix of the user's; YAML. */
    FILE,
    /** A file of variables in one of Terraform's notations. */
    TERRAFORM_FILE,
    /** The contents of a file, as one text. */
    CONTENTS,
    /** One value on the command line. */
    ARGUMENT;

    /** Determines whether the source sets a single variable. */
    boolean isSingle() {
      return this == CONTENTS || this == ARGUMENT;
    }
  }

  public VariableSource {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** {@code HEXTET_VAR_name} and {@code TF_VAR_name}; the former wins. */
  public static VariableSource environment(Map<String, String> environment) {
    SortedMap<String, DocumentNode> values = new TreeMap<>();
    for (String prefix : new String[] {"TF_VAR_", "HEXTET_VAR_"}) {
      withPrefix(environment, prefix)
          .forEach((name, text) -> values.put(name, text(prefix + name, text)));
    }
    return new VariableSource("the environment", Kind.ENVIRONMENT, values);
  }

  /** {@code --vars-env PREFIX}: variables {@code PREFIX_name}, each in YAML. */
  public static VariableSource environment(
      Map<String, String> environment, String prefix, Diagnostics diagnostics) {
    SortedMap<String, DocumentNode> values = new TreeMap<>();
    withPrefix(environment, prefix + "_")
        .forEach(
            (name, text) ->
                yaml(prefix + "_" + name, text, diagnostics)
                    .ifPresent(node -> values.put(name, node)));
    return new VariableSource("--vars-env " + prefix, Kind.FILE, values);
  }

  /**
   * Returns the variables of a file.
   *
   * @param label display name: {@code -l secrets.yml}, {@code terraform.tfvars}
   * @param text the text of the file; its name determines the notation
   */
  public static VariableSource file(String label, SourceText text, Diagnostics diagnostics) {
    String name = text.name();
    boolean terraform = name.endsWith(".tfvars") || name.endsWith(".tfvars.json");
    return new VariableSource(
        label,
        terraform ? Kind.TERRAFORM_FILE : Kind.FILE,
        VariableFile.values(source(name, text.text()), diagnostics));
  }

  /** Returns the text of a file as it is, for {@code --var-file NAME=PATH}. */
  public static VariableSource contents(String name, String text) {
    SortedMap<String, DocumentNode> values =
        new TreeMap<>(Map.of(name, text("--var-file " + name, text)));
    return new VariableSource("--var-file " + name, Kind.CONTENTS, values);
  }

  /** {@code -v NAME=VALUE}: the type of the variable determines the meaning of the text. */
  public static VariableSource argument(String name, String text) {
    SortedMap<String, DocumentNode> values = new TreeMap<>(Map.of(name, text("-v " + name, text)));
    return new VariableSource("-v " + name, Kind.ARGUMENT, values);
  }

  /**
   * Returns the value of a variable, without its document; unknown if the given value is not of its
   * type.
   *
   * @param type in Terraform's notation
   * @return empty if no source has it
   */
  public static Optional<Value> given(String name, String type, List<VariableSource> sources) {
    Diagnostics problems = new Diagnostics();
    SourceRange nowhere = SourceRange.of(source("type", type), 1, 1, 0);
    VariableType known = TypeParser.parse(type, (from, to) -> nowhere, problems);
    try {
      return GivenNode.of(name, known, sources, problems)
          .map(found -> VariableConversion.convert(known, found.node()));
    } catch (WrongValue e) {
      return Optional.of(Terms.unknown(Reference.to(NamedValue.variable(name))));
    }
  }

  /**
   * Returns the value of a variable. For a string, a number or a boolean, the text is literal. For
   * a collection, it is parsed as YAML or in Terraform's notation, such as {@code {a = "b"}}.
   */
  DocumentNode value(String name, VariableType type, Diagnostics problems) {
    DocumentNode node = Objects.requireNonNull(values.get(name), name);
    boolean written = kind == Kind.ENVIRONMENT || kind == Kind.ARGUMENT;
    if (!written || !(node instanceof ScalarNode scalar)) {
      return node;
    } else if (type instanceof VariableType.Simple) {
      boolean any = type == VariableType.ANY && kind == Kind.ARGUMENT;
      return any ? WrittenValue.any(scalar, problems) : node;
    }
    SourceText source = new SourceText(node.range().source().name(), scalar.text(), true);
    return WrittenValue.read(source).orElse(node);
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
  private static Optional<DocumentNode> yaml(String label, String text, Diagnostics diagnostics) {
    return text.isEmpty()
        ? Optional.of(text(label, text))
        : DocumentReader.readValue(source(label, text), diagnostics);
  }

  private static SourceText source(String name, String text) {
    return new SourceText(name, text, true);
  }

  private static DocumentNode text(String name, String text) {
    return ScalarNode.of(text, SourceRange.of(source(name, text), 1, 1, 0));
  }
}
