package dev.hextet.core.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hextet.core.resource.Address;
import dev.hextet.core.value.JsonText;
import java.util.Optional;

/** How Terraform's JSON names a resource. */
public final class TerraformName {
  private static final String DEPOSED = "(deposed ";

  private TerraformName() {}

  /** A new object with the members that name a resource, in Terraform's order. */
  public static ObjectNode of(Address address) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("address", address.toString());
    resource.put("mode", "managed");
    resource.put("type", address.type());
    resource.put("name", address.name());
    index(address.current().key()).ifPresent(index -> resource.set("index", index));
    resource.put("provider_name", "registry.terraform.io/hashicorp/" + provider(address));
    if (address.isDeposed()) {
      String key = address.key();
      int start = key.indexOf(DEPOSED) + DEPOSED.length();
      resource.put("deposed", key.substring(start, key.length() - 1));
    }
    return resource;
  }

  /** Keys are written as JSON literals; one that is no such literal is given as it is written. */
  private static Optional<JsonNode> index(String key) {
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

  private static String provider(Address address) {
    int cut = address.type().indexOf('_');
    return cut < 0 ? address.type() : address.type().substring(0, cut);
  }
}
