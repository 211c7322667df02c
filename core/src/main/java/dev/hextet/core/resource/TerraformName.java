package dev.hextet.core.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.ValueJson;

/** Names of resources in Terraform's JSON. */
public final class TerraformName {
  private TerraformName() {}

  /** Returns a new object with the members that name a resource, in Terraform's order. */
  public static ObjectNode of(Address address) {
    return of(address, false);
  }

  /** Returns a new object with the members that name a resource among changes. */
  public static ObjectNode ofChange(Address address) {
    return of(address, true);
  }

  private static ObjectNode of(Address address, boolean change) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("address", address.toString());
    if (change && !address.module().isRoot()) {
      resource.put("module_address", address.module().toString());
    }
    resource.put("mode", address.isData() ? "data" : "managed");
    resource.put("type", address.type());
    resource.put("name", address.name());
    if (!address.key().isNone()) {
      resource.set("index", ValueJson.toJson(InstanceKeys.value(address.key())));
    }
    resource.put("provider_name", "registry.terraform.io/hashicorp/" + provider(address));
    if (address.isDeposed()) {
      resource.put("deposed", address.deposedId());
    }
    return resource;
  }

  private static String provider(Address address) {
    int cut = address.type().indexOf('_');
    return cut < 0 ? address.type() : address.type().substring(0, cut);
  }
}
