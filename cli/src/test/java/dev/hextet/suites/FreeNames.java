package dev.hextet.suites;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Free names of an expression, which is HCL's but not Terraform's, and what they stand for. */
record FreeNames(List<Meaning> meanings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A name and the expression of its value. */
  record Meaning(String name, String expression) {}

  static FreeNames of(Row row) throws JsonProcessingException {
    List<Meaning> meanings = new ArrayList<>();
    if (row.names().startsWith("{")) {
      JsonNode names = JSON.readTree(row.names());
      names
          .fieldNames()
          .forEachRemaining(
              name -> meanings.add(new Meaning(name, names.required(name).textValue())));
    }
    return new FreeNames(meanings);
  }

  /** The expression with values in place of the names. */
  String in(String expression) {
    String text = expression;
    for (int i = 0; i < meanings.size(); i++) {
      text =
          Pattern.compile("(?<![\\w.\"-])" + meanings.get(i).name() + "(?![\\w\"-]|\\s*=(?!=))")
              .matcher(text)
              .replaceAll(Matcher.quoteReplacement("(" + marker(i) + ")"));
    }
    for (int i = 0; i < meanings.size(); i++) {
      text = text.replace(marker(i), meanings.get(i).expression());
    }
    return text;
  }

  /** So that no name is looked for in the value of another. */
  private static String marker(int number) {
    return Character.toString(Character.MIN_SUPPLEMENTARY_CODE_POINT + number);
  }
}
