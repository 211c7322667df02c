package dev.hextet.core.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hextet.core.resource.Address;
import dev.hextet.core.value.JsonText;
import java.util.Optional;

/** An instance key as JSON: a number or a string. */
final class PlanJsonIndex {
  private PlanJsonIndex() {}

  /** Keys are written as JSON literals; one that is no such literal is given as it is written. */
  static Optional<JsonNode> of(Address address) {
    String key = address.current().key();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    String inner = key.substring(1, key.length() - 1);
    try {
      return Optional.of(JsonText.read(inner));
    } catch (JsonProcessingException e) {
      return Optional.of(TextNode.valueOf(inner));
    }
  }
}
