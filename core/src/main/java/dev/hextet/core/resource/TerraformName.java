package dev.hextet.core.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.value.ValueJson;

/** How Terraform's JSON names a resource. */
public final class TerraformName {
  private static final String DEPOSED = "(deposed ";

  private TerraformName() {}

  /** A new object with the members that name a resource, in Terraform's order. */
  public static ObjectNode of(Address address) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("address", address.toString());
    resource.put("mode", address.isData() ? "data" : "managed");
    resource.put("type", address.type());
    resource.put("name", address.name());
    address.index().ifPresent(index -> resource.set("index", ValueJson.toJson(index)));
    resource.put("provider_name", "registry.terraform.io/hashicorp/" + provider(address));
    if (address.isDeposed()) {
      String key = address.key();
      int start = key.indexOf(DEPOSED) + DEPOSED.length();
      resource.put("deposed", key.substring(start, key.length() - 1));
    }
    return resource;
  }

  private static String provider(Address address) {
    int cut = address.type().indexOf('_');
    return cut < 0 ? address.type() : address.type().substring(0, cut);
  }
}
