package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.ValueJson;

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
    node.set("resource_key", ValueJson.toJson(InstanceKeys.value(address.key())));
    return node;
  }
}
