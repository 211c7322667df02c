package dev.hextet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.resource.Address;

/** A resource's name, in the form of Terraform's events. */
final class ResourceJson {
  private ResourceJson() {}

  static ObjectNode of(Address address) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("addr", address.toString());
    node.put("module", "");
    node.put("resource", address.toString());
    node.put("implied_provider", address.type().replaceFirst("_.*", ""));
    node.put("resource_type", address.type());
    node.put("resource_name", address.name());
    putKey(node, address.current().key());
    return node;
  }

  /** A number, a text, or null. */
  private static void putKey(ObjectNode node, String key) {
    if (key.startsWith("[\"")) {
      node.put("resource_key", key.substring(2, key.length() - 2));
    } else if (key.startsWith("[")) {
      node.put("resource_key", Long.parseLong(key.substring(1, key.length() - 1)));
    } else {
      node.putNull("resource_key");
    }
  }
}
