package dev.hextet.suites;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a document, and compares a local value of it with a value in JSON. */
final class DocumentWay implements Way {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Comparator<JsonNode> EXACT = Comparator.comparing(JsonNode::toString);
  private static final Pattern SOURCES =
      Pattern.compile("(?s)(.*) \\| (\\[.*?\\])(?: \\| (\\{.*\\}))?");
  private static final String UNSTATED = "NOJSON";
  private static final String INDENT = "    ";

  private final Workbench bench;

  DocumentWay(Workbench bench) {
    this.bench = bench;
  }

  /** A document with a local value {@code d} or, in JSON, {@code x}. */
  @Override
  public SuiteAnswer answer(Row row) throws IOException {
    return answer(row, row.input(), List.of(), Map.of());
  }

  /** A value that stands in a document. */
  SuiteAnswer value(Row row) throws IOException {
    return answer(row, placed(row.input()), List.of(), Map.of());
  }

  /** A list of one scalar, whose value is expected as text where it is a number. */
  SuiteAnswer scalar(Row row) throws IOException {
    Path file = bench.file("document.yml", placed(row.input()));
    InProcess run = ask("local.d[0]", file, List.of(), Map.of());
    if (run.exitCode() != 0) {
      return SuiteAnswer.refused(row, run.err());
    }
    JsonNode actual = json(run);
    JsonNode expected = JSON.readTree(row.expected());
    boolean agrees =
        actual.isNumber()
            ? new BigDecimal(expected.textValue()).compareTo(actual.decimalValue()) == 0
            : actual.equals(expected);
    return new SuiteAnswer(actual.toString(), agrees, "");
  }

  /** A value and an operation on it. */
  SuiteAnswer operation(Row row) throws IOException {
    int bar = row.input().lastIndexOf(" | ");
    Path operations = bench.file("ops.yml", "[" + operation(row.input().substring(bar + 3)) + "]");
    String document = placed(json(row.input().substring(0, bar)));
    Row read = new Row(row.table(), row.line(), row.input(), json(row.expected()), row.names());
    return answer(read, document, List.of("-o", operations.toString()), Map.of());
  }

  private static String operation(String text) {
    if (text.startsWith("{")) {
      return text;
    }
    int space = text.indexOf(' ');
    String type = text.substring(0, space);
    ObjectNode operation = JSON.createObjectNode().put("type", type);
    if (type.equals("replace")) {
      operation.put("value", "NEW");
    }
    return operation.put("path", "/locals/d" + text.substring(space + 1)).toString();
  }

  /** A value with variables in it, and the sources of their values. */
  SuiteAnswer variables(Row row) throws IOException {
    Matcher parts = SOURCES.matcher(row.input());
    if (!parts.matches()) {
      throw new IllegalArgumentException(row.toString());
    }
    List<String> options = new ArrayList<>();
    for (JsonNode source : JSON.readTree(parts.group(2))) {
      options.addAll(
          source(source.path(0).textValue(), source.path(1).textValue(), options.size()));
    }
    String environment = parts.group(3) == null ? "{}" : parts.group(3);
    Map<String, String> env =
        JSON.readValue(
            environment,
            JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    return answer(row, placed(parts.group(1)), options, env);
  }

  private List<String> source(String kind, String text, int number) throws IOException {
    String name = "source" + number;
    return switch (kind) {
      case "l" -> List.of("-l", bench.file(name, text).toString());
      case "file" -> {
        int end = text.indexOf('=') + 1;
        Path file = bench.file(name, text.substring(end));
        yield List.of("--var-file", text.substring(0, end) + file);
      }
      case "env" -> List.of("--vars-env", text);
      default -> List.of("-" + kind, text);
    };
  }

  private static String placed(String value) {
    return "locals:\n  d:\n" + value.replaceAll("(?m)^(?=.)", INDENT) + "\n";
  }

  private SuiteAnswer answer(
      Row row, String document, List<String> options, Map<String, String> environment)
      throws IOException {
    boolean json = row.table().startsWith("json");
    Path file = bench.file(json ? "document.tf.json" : "document.yml", document);
    InProcess run = ask(json ? "local.x" : "local.d", file, options, environment);
    if (run.exitCode() != 0) {
      SuiteAnswer refused = SuiteAnswer.refused(row, run.err());
      return row.expected().equals(UNSTATED)
          ? new SuiteAnswer(UNSTATED, refused.text().equals(Row.ERROR), run.err())
          : refused;
    }
    if (!run.out().startsWith("\"")) {
      return new SuiteAnswer(run.out().strip(), false, "");
    }
    JsonNode actual = json(run);
    boolean agrees =
        row.expected().equals(UNSTATED)
            || !row.fails() && EXACT.compare(evened(actual), evened(expected(row))) == 0;
    return new SuiteAnswer(actual.toString(), agrees, "");
  }

  private InProcess ask(
      String local, Path file, List<String> options, Map<String, String> environment) {
    return bench.ask("nonsensitive(jsonencode(" + local + "))", file, options, environment);
  }

  /** The JSON of a cell in which the backslashes of JSON were taken for escapes of the table. */
  private static String json(String cell) {
    return cell.replaceAll("\\\\(?![\"\\\\/bfnrtu])", "\\\\\\\\");
  }

  private static JsonNode expected(Row row) {
    try {
      return JSON.readTree(row.expected());
    } catch (JsonProcessingException none) {
      return JSON.missingNode();
    }
  }

  private static JsonNode json(InProcess run) throws JsonProcessingException {
    return JSON.readTree(LayoutWords.printed(run.out()).get(0).substring(1));
  }

  /** The same with keys in their order and one form for each number. */
  private static JsonNode evened(JsonNode node) {
    if (node.isObject()) {
      ObjectNode sorted = JSON.createObjectNode();
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      names.stream().sorted().forEach(name -> sorted.set(name, evened(node.required(name))));
      return sorted;
    } else if (node.isArray()) {
      ArrayNode items = JSON.createArrayNode();
      node.forEach(item -> items.add(evened(item)));
      return items;
    } else if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      return JSON.getNodeFactory()
          .numberNode(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }
    return node;
  }
}
