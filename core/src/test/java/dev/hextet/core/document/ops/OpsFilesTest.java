package dev.hextet.core.document.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations do what go-patch's documentation says of them. */
final class OpsFilesTest {
  private static final String DOCUMENT =
      """
      key: 1
      key2: { nested: { super_nested: 2 }, other: 3 }
      array: [4, 5, 6]
      items: [{ name: item7 }, { name: item8 }, { name: item8, port: 80 }]
      a/b~c:d: 0
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/key                  | key   | 10",
        "/new?                 | new   | 10",
        "/key2/nested/super_nested | key2 | { nested: { super_nested: 10 }, other: 3 }",
        "/key2/nested?/more/most   | key2 | { nested: { super_nested: 2, more: { most: 10 } }, other: 3 }",
        "/array/0              | array | [10, 5, 6]",
        "/array/-1             | array | [4, 5, 10]",
        "/array/-              | array | [4, 5, 6, 10]",
        "/array2?/-            | array2 | [10]",
        "/array/1:prev         | array | [10, 5, 6]",
        "/array/0:next         | array | [4, 10, 6]",
        "/array/0:after        | array | [4, 10, 5, 6]",
        "/array/0:before       | array | [10, 4, 5, 6]",
        "/array/-1:after       | array | [4, 5, 6, 10]",
        "/array/0:next:before  | array | [4, 10, 5, 6]",
        "/items/name=item7     | items | [10, { name: item8 }, { name: item8, port: 80 }]",
        "/items/name=item7/n?  | items | [{ name: item7, n: 10 }, { name: item8 }, { name: item8, port: 80 }]",
        "/items/name=item9?/n  | items | [{ name: item7 }, { name: item8 }, { name: item8, port: 80 }, { name: item9, n: 10 }]",
        "/items/name=item9?    | items | [{ name: item7 }, { name: item8 }, { name: item8, port: 80 }, 10]",
        "/items/name=item7:next | items | [{ name: item7 }, 10, { name: item8, port: 80 }]",
        "/items/name=item7:before | items | [10, { name: item7 }, { name: item8 }, { name: item8, port: 80 }]",
        "/items/port=80/name   | items | [{ name: item7 }, { name: item8 }, { name: 10, port: 80 }]",
        "/list?/name=a?/n      | list  | [{ name: a, n: 10 }]",
        "/a~1b~0c~7d           | a/b~c:d | 10"
      })
  void replaces(String path, String key, String expected) {
    MappingNode root = root(replace(path.strip(), "10"));
    assertThat(root.entry(key.strip()).orElseThrow().node().value()).isEqualTo(value(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/key2/other           | key2  | { nested: { super_nested: 2 } }",
        "/key2/none?           | key2  | { nested: { super_nested: 2 }, other: 3 }",
        "/key2/none?/below     | key2  | { nested: { super_nested: 2 }, other: 3 }",
        "/array/1              | array | [4, 6]",
        "/array/-1:prev        | array | [4, 6]",
        "/items/name=item7     | items | [{ name: item8 }, { name: item8, port: 80 }]",
        "/items/name=item9?    | items | [{ name: item7 }, { name: item8 }, { name: item8, port: 80 }]",
        "/items/port=80/port   | items | [{ name: item7 }, { name: item8 }, { name: item8 }]"
      })
  void removes(String path, String key, String expected) {
    MappingNode root = root("- { type: remove, path: '" + path.strip() + "' }");
    assertThat(root.entry(key.strip()).orElseThrow().node().value()).isEqualTo(value(expected));
  }

  @Test
  void replacesTheWholeDocument() {
    assertThat(root(replace("/", "{ a: 1 }")).value()).isEqualTo(value("{ a: 1 }"));
  }

  @Test
  void eachOperationSeesWhatThoseBeforeItMade() {
    MappingNode root =
        root(replace("/list?", "[]") + replace("/list/-", "1"), replace("/list/-", "2"));
    assertThat(root.entry("list").orElseThrow().node().value()).isEqualTo(value("[1, 2]"));
  }

  @Test
  void whatIsPutInKeepsItsPlaceAndTheRestToo() {
    MappingNode root = root(replace("/key2/new?", "value"));
    Entry old = root.entry("key2").orElseThrow();
    Entry added = ((MappingNode) old.node()).entry("new").orElseThrow();
    assertThat(old.key().range()).hasToString("stack.yml:2:1");
    assertThat(added.key().range()).hasToString("ops0.yml:1:33");
    assertThat(added.node().range()).hasToString("ops0.yml:1:47");
  }

  @Test
  void theTextOfTheDocumentCoversTheOpsFiles() {
    Document plain = document(DOCUMENT);
    Document first = apply(plain, "- { type: replace, path: /key, value: 1 }");
    Document second = apply(plain, "- { type: replace, path: /key, value: 2 }");
    assertThat(List.of(plain.text(), first.text(), second.text())).doesNotHaveDuplicates();
    assertThat(plain.text()).isEqualTo(DOCUMENT);
  }

  @Test
  void anEmptyFileChangesNothing() {
    assertThat(root("# nothing\n", "[]").value()).isEqualTo(value(DOCUMENT));
  }

  @Test
  void whatAnAliasRepeatsIsChangedInOnePlaceOnly() {
    Document document = document("a: &x { n: 1 }\nb: *x\n");
    assertThat(apply(document, replace("/b/n", "2")).root().value())
        .isEqualTo(value("{ a: { n: 1 }, b: { n: 2 } }"));
  }

  @Test
  void treesAreNoDeeperThanTextsMayBe() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < 99; i++) {
      path.append("/k?");
    }
    Diagnostics diagnostics = new Diagnostics();
    SourceText ops = new SourceText("ops.yml", replace(path.toString(), "{ a: 1 }"));
    assertThat(OpsFiles.apply(document(DOCUMENT), List.of(ops), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(DiagnosticFormat::headline)
        .allMatch(
            line -> line.endsWith("error: values are nested more than 100 levels deep [TooDeep]"));
  }

  private static String replace(String path, String value) {
    return "- { type: replace, path: '" + path + "', value: " + value + " }\n";
  }

  private static MappingNode root(String... files) {
    return (MappingNode) apply(document(DOCUMENT), files).root();
  }

  private static Document apply(Document document, String... files) {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceText> sources =
        IntStream.range(0, files.length)
            .mapToObj(i -> new SourceText("ops" + i + ".yml", files[i]))
            .toList();
    var changed = OpsFiles.apply(document, sources, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return changed.orElseThrow();
  }

  private static Document document(String text) {
    return DocumentReader.read(new SourceText("stack.yml", text), new Diagnostics()).orElseThrow();
  }

  private static Value value(String text) {
    return document(text).root().value();
  }
}
