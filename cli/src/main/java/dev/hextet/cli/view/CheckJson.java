package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.verification.CheckResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results of checks as JSON. */
final class CheckJson {
  static final String KEY = "check";

  private CheckJson() {}

  /** Returns the name and the family. */
  static ObjectNode subject(String name, Optional<AddressFamily> family) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", name);
    family.ifPresent(over -> node.put("family", over.name().toLowerCase(Locale.ROOT)));
    return node;
  }

  static ObjectNode of(CheckResult result) {
    ObjectNode node = subject(result.name(), result.probe().family());
    if (!result.destination().isEmpty()) {
      node.put("destination", result.destination());
    }
    node.put("verdict", verdict(result));
    if (!result.holds()) {
      node.put("reason", result.reason());
    }
    if (!result.evidence().isEmpty()) {
      ArrayNode instead = node.putArray("instead");
      result.evidence().forEach(instead::add);
    }
    node.put("attempts", result.probe().attempts());
    return node.put("elapsed_seconds", result.probe().elapsed().toSeconds());
  }

  private static String verdict(CheckResult result) {
    return result.holds() ? "holds" : result.fails() ? "fails" : "untestable";
  }

  /** Returns the number of results with each verdict. */
  static ObjectNode summary(List<CheckResult> results) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("holds", results.stream().filter(CheckResult::holds).count());
    node.put("fails", results.stream().filter(CheckResult::fails).count());
    return node.put("untestable", results.stream().filter(CheckResult::isUntestable).count());
  }
}
