package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "on",
        "True",
        "NULL",
        "~",
        "0777",
        "0x1a",
        "0o17",
        ".inf",
        "-.inf",
        ".nan",
        "2001-12-14",
        "1_000",
        "12:30:45",
        "+1",
        "1.",
        ".5",
        "01",
        "1e",
        "10.0.0.0/16",
        "::/0",
        "2600:1f16::4",
        "((ami))",
        "${aws_vpc.main.id}",
        "/64#0",
        "-",
        "- ",
        "=",
        "\"1\"",
        "'null'"
      })
  void readsEverythingElseAsAString(String text) {
    Value value = read("a: " + (text.equals("- ") ? "'- '" : quoteDash(text))).value();
    assertThat(value.typeName()).isEqualTo("map");
    assertThat(((Value.MapOf) value).get("a").typeName()).isEqualTo("string");
  }

  private static String quoteDash(String text) {
    return text.equals("-") ? "'-'" : text;
  }

  @Test
  void readsTheLiteralsOfJson() {
    assertThat(read("[null, true, false, 0, -1, 1.10, 1e3, -0.5E-2, '']").value())
        .isEqualTo(
            Value.list(
                List.of(
                    Value.NULL,
                    Value.of(true),
                    Value.of(false),
                    Value.of(0),
                    Value.of(-1),
                    Value.of(new BigDecimal("1.1")),
                    Value.of(1000),
                    Value.of(new BigDecimal("-0.005")),
                    Value.of(""))));
  }

  @Test
  void keepsTheCharactersOfANumber() {
    MappingNode map = (MappingNode) read("version: 1.10");
    assertThat(((ScalarNode) map.entry("version").orElseThrow().node()).text()).isEqualTo("1.10");
  }

  @Test
  void takesAKeyWithoutAValueForNull() {
    assertThat(read("a:\nb: 1").value())
        .isEqualTo(Value.map(Map.of("a", Value.NULL, "b", Value.of(1))));
  }

  @Test
  void readsAnEmptyTextAsNull() {
    assertThat(read("").value()).isEqualTo(Value.NULL);
    assertThat(read("# nothing\n").value()).isEqualTo(Value.NULL);
    assertThat(read("---\n").value()).isEqualTo(Value.NULL);
  }

  /** Each is a value of the key {@code a}, on the left as YAML, on the right as JSON. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "{ ?foo: bar } => {\"?foo\": \"bar\"}",
        "[?x] => [\"?x\"]",
        "[::/0, :x] => [\"::/0\", \":x\"]",
        "{x: :y} => {\"x\": \":y\"}",
        "&an:chor value => \"value\"",
        "\"a\\/b\" => \"a/b\"",
        "\tx => \"x\"",
        "{\"k\":v, \"l\"::w} => {\"k\": \"v\", \"l\": \":w\"}",
        "{k!\\n  : v} => {\"k!\": \"v\"}",
        "[a ? b, c?] => [\"a ? b\", \"c?\"]",
        "\"x\u0085y\" => \"x\\u0085y\"",
        "\"x\u007fy\" => \"x\\u007fy\"",
        "!!int 42 => 42",
        "!!int \"42\" => 42",
        "!!float 1.5 => 1.5",
        "!!bool \"true\" => true",
        "!!null \"\" => null",
        "!!str null => \"null\"",
        "|\\n    x\\n    ~ => \"x\\n \\n\"",
        "|+\\n    ~ => \"\\n\"",
        "x\\n  \\ty => \"x y\"",
      })
  void readsWhatTheStandardSays(String yaml, String json) {
    String text = yaml.replace("\\n", "\n").replace("\\t", "\t").replace('~', ' ');
    assertThat(read("a: " + text).value())
        .isEqualTo(
            DocumentReader.read(new SourceText("t.json", "{\"a\": " + json + "}"), diagnostics)
                .orElseThrow()
                .root()
                .value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1,}",
        "[1,]",
        "{a: 1}",
        "{\"a\": b}",
        "['x']",
        "[01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[\"\\x41\"]",
        "[\"\t\"]",
        "[\"\n\"]",
        "[1] # comment",
        "[&a 1, *a]",
        "[NaN]",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\": 1",
        "[\"\\ud800\"]",
        "a: 1"
      })
  void refusesWhatIsNotJsonInAFileOfJson(String text) {
    assertThat(DocumentReader.read(new SourceText("t.tf.json", text), diagnostics)).isNotNull();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [x]#c",
        "a: \"x\"#c",
        "a: [b,#c\n 1]",
        "a: [-]",
        "-\t- x",
        "-\ta: x",
        "a:\n\tb: 1",
        "a:\n \tb: 1",
        "a: x\n\ty",
        "? \tx:\n",
        "a: >\n    \n  x\n",
        "a: |0\n",
        "a: &x &y b",
        "a: \u007fx",
        "a: \"\\ud800\"",
        "[\n--- ,\n]"
      })
  void refusesWhatTheStandardRefuses(String text) {
    DocumentReader.read(new SourceText("t.yml", text), diagnostics);
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void readsALongKeyWithinBraces() {
    String key = "k".repeat(1100);
    assertThat(read("{\"" + key + "\": 1, x" + key + ": 2}").value())
        .isEqualTo(Value.map(Map.of(key, Value.of(1), "x" + key, Value.of(2))));
  }

  @Test
  void readsJsonWithTabsAndEscapedSlashes() {
    assertThat(read("{\n\t\"a\":\t\"x\\/\\\\/y\\ud83d\\ude00\",\n\t\"b\": \"\\t\tc\"\n}").value())
        .isEqualTo(Value.map(Map.of("a", Value.of("x/\\/y\ud83d\ude00"), "b", Value.of("\t\tc"))));
  }

  @Test
  void readsYamlWithAVersionAndAByteOrderMark() {
    assertThat(read("\uFEFF%YAML 1.2\n---\na: 1\n...\n").value())
        .isEqualTo(Value.map(Map.of("a", Value.of(1))));
  }

  @Test
  void resolvesAliases() {
    MappingNode map = (MappingNode) read("a: &x {b: 1}\nc: *x\n");
    assertThat(map.entry("c").orElseThrow().node()).isSameAs(map.entry("a").orElseThrow().node());
  }

  @Test
  void mergesMapsWithoutReplacingWhatIsThere() {
    assertThat(
            read("""
                    base: &base {a: 1, b: 1}
                    other: &other {b: 2, c: 2}
                    one: {<<: *base, b: 3}
                    two: {b: 3, <<: [*other, *base]}
                    not: {"<<": 1}
                    """)
                .value())
        .isEqualTo(
            read("""
                    base: {a: 1, b: 1}
                    other: {b: 2, c: 2}
                    one: {a: 1, b: 3}
                    two: {a: 1, b: 3, c: 2}
                    not: {'<<': 1}
                    """)
                .value());
  }

  @Test
  void takesTagsThatSayNothingNew() {
    assertThat(read("a: !!str 1\nb: !!map {}\nc: !!seq []\nd: ! 1").value())
        .isEqualTo(read("a: '1'\nb: {}\nc: []\nd: '1'").value());
  }

  @Test
  void knowsThePlaceOfEveryKeyAndValue() {
    MappingNode map =
        (MappingNode) read("a: &x  'b'\nlist:\n  - 1\n  - {k: v}\n\nend: |\n  text\n\n\n");
    assertThat(places(map))
        .containsExactly("a 1:1-1:2 1:8-1:11", "list 2:1-2:5 3:3-4:11", "end 6:1-6:4 6:6-7:7");
    assertThat(place(map)).isEqualTo("1:1-7:7");
  }

  @Test
  void countsColumnsInUtf16UnitsAndLinesWithAnyEnd() {
    MappingNode map = (MappingNode) read("a: \ud83d\ude00\r\nb: {c: \ud83d\ude00, d: e}\r\n");
    assertThat(places(map)).containsExactly("a 1:1-1:2 1:4-1:6", "b 2:1-2:2 2:4-2:17");
  }

  @Test
  void readsAFileOfVariables() {
    SourceText source = new SourceText("-l", "key: |\n  BEGIN\n  END\nport: 22\n", true);
    assertThat(DocumentReader.readVariables(source, diagnostics).orElseThrow().value())
        .isEqualTo(Value.map(Map.of("key", Value.of("BEGIN\nEND\n"), "port", Value.of(22))));
    assertThat(DocumentReader.readVariables(new SourceText("-l", "", true), diagnostics))
        .hasValueSatisfying(none -> assertThat(none.entries()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "- hunter2",
        "hunter2: 1\nhunter2: 2",
        "a: *hunter2",
        "!hunter2 a",
        "a: [hunter2",
        "{a: ${hunter2}}",
        "a: \"\\hunter2\"",
        "a: hunter2: x",
        "a: 1\n hunter2: x",
        "&hunter2 [*hunter2]"
      })
  void neverQuotesASecret(String text) {
    DocumentReader.readVariables(new SourceText("-l", text, true), diagnostics);
    assertThat(diagnostics.sorted())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(DiagnosticFormat.text(d)).doesNotContain("hunter2"));
  }

  @Test
  void refusesATextOverTheLimit() {
    DocumentReader.read(new SourceText("big.yml", " ".repeat((10 << 20) + 1)), diagnostics);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly("TooLarge");
  }

  private DocumentNode read(String text) {
    DocumentNode root =
        DocumentReader.read(new SourceText("t.yml", text), diagnostics).orElseThrow().root();
    assertThat(diagnostics.sorted()).isEmpty();
    return root;
  }

  private static List<String> places(MappingNode map) {
    return map.entries().stream()
        .map(entry -> entry.name() + " " + place(entry.key()) + " " + place(entry.node()))
        .toList();
  }

  private static String place(DocumentNode node) {
    var range = node.range();
    return range.line() + ":" + range.column() + "-" + range.endLine() + ":" + range.endColumn();
  }
}
