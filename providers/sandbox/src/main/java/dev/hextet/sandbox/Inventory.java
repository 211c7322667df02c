package dev.hextet.sandbox;

import dev.hextet.sandbox.model.CopiedImage;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.Resource;
import dev.hextet.sandbox.model.ResourceTable;
import dev.hextet.sandbox.model.SandboxWorld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that exists: ids by region and kind. Empty when nothing is left of what clients made; a
 * terminated instance, which EC2 lists for an hour more, is nothing, and so is a deregistered
 * image.
 */
record Inventory(Map<String, Map<String, List<String>>> regions) {

  static Inventory of(SandboxWorld world) {
    Map<String, Map<String, List<String>>> regions = new TreeMap<>();
    for (Region region : world.regions()) {
      Map<String, List<String>> kinds = of(region);
      if (!kinds.isEmpty()) {
        regions.put(region.name(), kinds);
      }
    }
    return new Inventory(regions);
  }

  private static Map<String, List<String>> of(Region region) {
    Map<String, List<String>> kinds = new TreeMap<>();
    for (ResourceTable<?> table : region.tables()) {
      List<String> ids = ids(table);
      if (!ids.isEmpty()) {
        kinds.put(table.kind().label(), ids);
      }
    }
    return kinds;
  }

  private static List<String> ids(ResourceTable<?> table) {
    return table.all().stream().filter(Inventory::exists).map(Resource::id).sorted().toList();
  }

  private static boolean exists(Resource thing) {
    return !(thing instanceof Instance instance && instance.is("terminated"))
        && !(thing instanceof CopiedImage image && !image.registered());
  }
}
