package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.value.Value;
import dev.hextet.core.yaml.YamlEvent;
import dev.hextet.core.yaml.YamlEvent.Anchored;
import java.util.Optional;
import java.util.Set;

/** Tags say a type. Those of YAML 1.2's JSON schema are taken, where the value is of the type. */
final class YamlTags {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> OF_MAPPINGS = Set.of("!", STANDARD + "map");
  private static final Set<String> OF_SEQUENCES = Set.of("!", STANDARD + "seq");

  private YamlTags() {}

  /** The tag of a collection, if it is not known. */
  static Optional<String> ofCollection(Anchored event) {
    Set<String> known = event instanceof YamlEvent.MappingStart ? OF_MAPPINGS : OF_SEQUENCES;
    return Optional.ofNullable(event.properties().tag()).filter(tag -> !known.contains(tag));
  }

  /**
   * Returns the value of a tagged scalar; empty if the tag is unknown or the text is not of its
   * type.
   */
  static Optional<Value> value(String tag, String text) {
    String type = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : tag;
    Value value = JsonSchema.resolve(text);
    boolean fits =
        switch (type) {
          case "null" -> value.isNull();
          case "bool" -> value instanceof Value.Bool;
          case "float" -> value instanceof Value.Num;
          case "int" -> value instanceof Value.Num && text.matches("-?[0-9]+");
          default -> false;
        };
    boolean string = type.equals("str") || type.equals("!");
    return string ? Optional.of(Value.of(text)) : Optional.of(value).filter(found -> fits);
  }

  static Diagnostic unknown(String tag, SourceRange where) {
    String written = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    return DocumentDiagnostic.UNKNOWN_TAG.with(SyntaxProblems.named(where, written)).at(where);
  }
}
