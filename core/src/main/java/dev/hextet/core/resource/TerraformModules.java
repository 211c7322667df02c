package dev.hextet.core.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of modules in Terraform's JSON: {@code root_module} with {@code resources}, and with
 * {@code child_modules} of the same structure.
 */
public final class TerraformModules {
  private static final String RESOURCES = "resources";
  private static final String CHILDREN = "child_modules";

  private final Map<ModulePath, ObjectNode> modules = new HashMap<>();
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  /** Creates a tree without resources. */
  public TerraformModules() {
    root.putArray(RESOURCES);
    modules.put(ModulePath.ROOT, root);
  }

  /** Adds a resource to its module. Addresses come in their order. */
  public void add(Address address, ObjectNode resource) {
    module(address.module()).withArray(RESOURCES).add(resource);
  }

  private ObjectNode module(ModulePath path) {
    ObjectNode before = modules.get(path);
    if (before != null) {
      return before;
    }
    ObjectNode module = module(path.parent()).withArray(CHILDREN).addObject();
    module.putArray(RESOURCES);
    module.put("address", path.toString());
    modules.put(path, module);
    return module;
  }

  /** Returns the root module. */
  public ObjectNode json() {
    return root;
  }

  /** Returns the resources of a module and of all modules within it. */
  public static List<JsonNode> resources(JsonNode module) {
    List<JsonNode> all = new ArrayList<>();
    module.path(RESOURCES).forEach(all::add);
    module.path(CHILDREN).forEach(child -> all.addAll(resources(child)));
    return all;
  }
}
