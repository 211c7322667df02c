package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text is, the outcome is a tree or an error, and every place is in the text. */
final class DocumentReaderProperties {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String[] PIECES = {
    "a",
    "b: ",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "|",
    ">",
    "\n|\n  x",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!x ",
    "? ",
    "# c",
    "---\n",
    "...",
    "%YAML 1.2\n",
    "\t",
    "\\",
    "\\/",
    "${x}",
    "((y))",
    "$",
    "1",
    "null",
    "~",
    "\r\n",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\ud83d\ude00",
    "\ud83d",
    "\u0000"
  };

  @Property(tries = 3000)
  void anyTextGivesATreeOrAnError(@ForAll("texts") String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("t.yml", text);
    Optional<Document> document = DocumentReader.read(source, diagnostics);
    assertThat(document.isPresent() || diagnostics.hasErrors()).isTrue();
    document.ifPresent(read -> checkPlaces(read.root()));
    diagnostics.sorted().forEach(d -> assertThat(DiagnosticFormat.text(d)).contains("t.yml:"));
  }

  @Property(tries = 500)
  void anyCharactersGiveATreeOrAnError(@ForAll String text) {
    anyTextGivesATreeOrAnError(text);
  }

  /** JSON is YAML: as a document of JSON and as one of YAML, a text means the same. */
  @Property(tries = 500)
  void jsonIsYaml(@ForAll("values") JsonNode value, @ForAll boolean pretty) {
    String text = pretty ? value.toPrettyString() : value.toString();
    Diagnostics diagnostics = new Diagnostics();
    Optional<Document> json = DocumentReader.read(new SourceText("t.json", text), diagnostics);
    Optional<Document> yaml = DocumentReader.read(new SourceText("t.yml", text), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    checkSame(json.orElseThrow().root(), value);
    assertThat(yaml.orElseThrow().root().value()).isEqualTo(json.orElseThrow().root().value());
    assertThat(yaml.orElseThrow().root().range().endLine())
        .isEqualTo(json.orElseThrow().root().range().endLine());
  }

  private static void checkSame(DocumentNode node, JsonNode value) {
    if (node instanceof SequenceNode sequence) {
      assertThat(sequence.items()).hasSize(value.size());
      for (int i = 0; i < value.size(); i++) {
        checkSame(sequence.items().get(i), value.get(i));
      }
    } else if (node instanceof MappingNode mapping) {
      assertThat(mapping.entriesByName().keySet())
          .containsExactlyElementsOf(value.properties().stream().map(Map.Entry::getKey).toList());
      mapping.entries().forEach(entry -> checkSame(entry.node(), value.get(entry.name())));
    } else {
      assertThat(((ScalarNode) node).text()).isEqualTo(value.isNull() ? "null" : value.asText());
      assertThat(node.value().asText().isPresent()).isEqualTo(value.isTextual());
    }
  }

  @Provide
  Arbitrary<JsonNode> values() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withCharRange('\u0001', '\u00ff')
            .withChars("\u2028\u2029\u0085\uffff\ufffe#:,[]{}-?&*!|>'\"%@`~ \n")
            .ofMaxLength(30)
            .edgeCases(config -> config.add("k".repeat(1100), " #", "a: b", "<<", "null"));
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            texts.map(NODES::textNode),
            Arbitraries.integers().map(NODES::numberNode),
            Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true), NODES.booleanNode(false)));
    return Arbitraries.lazyOf(
        () -> scalars,
        () -> scalars,
        () -> values().list().ofMaxSize(3).map(items -> NODES.arrayNode().addAll(items)),
        () ->
            Combinators.combine(texts.list().uniqueElements().ofSize(2), values().list().ofSize(2))
                .as(
                    (names, members) ->
                        NODES
                            .objectNode()
                            .<ObjectNode>set(names.get(0), members.get(0))
                            .set(names.get(1), members.get(1))));
  }

  @Property(tries = 500)
  void jsonStringsComeOutAsTheyWentIn(@ForAll("allowed") String text) {
    String json = "{\t\"k\" :\t\"" + escaped(text) + "\"}";
    Diagnostics diagnostics = new Diagnostics();
    DocumentNode root =
        DocumentReader.read(new SourceText("t.json", json), diagnostics).orElseThrow().root();
    assertThat(((MappingNode) root).entry("k").orElseThrow().node().value().asText())
        .hasValue(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> allowed() {
    return Arbitraries.strings().withCharRange(' ', '~').withChars("\n\té").ofMaxLength(40);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("/", "\\/")
        .replace("\t", "\\t")
        .replace("\n", "\\n");
  }

  private static void checkPlaces(DocumentNode node) {
    int lines = (int) node.range().source().text().lines().count() + 1;
    assertThat(node.range().line()).isBetween(1, lines);
    assertThat(node.range().compareTo(end(node))).isLessThanOrEqualTo(0);
    if (node instanceof ScalarNode scalar) {
      int length = scalar.text().length();
      scalar.positions().range(0, length);
      scalar.positions().range(length / 2, length);
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(DocumentReaderProperties::checkPlaces);
    } else if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> checkPlaces(entry.node()));
    }
  }

  private static dev.hextet.core.diag.SourceRange end(DocumentNode node) {
    return dev.hextet.core.diag.SourceRange.of(
        node.range().source(), node.range().endLine(), node.range().endColumn(), 0);
  }
}
