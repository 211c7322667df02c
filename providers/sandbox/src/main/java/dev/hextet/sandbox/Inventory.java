package dev.hextet.sandbox;

import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceTable;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ids of all resources, by region and kind. A terminated instance and a deregistered image do
 * not count, though EC2 lists them for a while.
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
    return table.all().stream().filter(Resource::isPresent).map(Resource::id).sorted().toList();
  }
}
