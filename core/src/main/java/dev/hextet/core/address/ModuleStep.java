package dev.hextet.core.address;

import java.util.Comparator;
import java.util.Objects;

/**
 * One step of a module path: an instance of a {@code module} block.
 *
 * @param name the name of the block
 * @param key the key of the instance
 */
public record ModuleStep(String name, InstanceKey key) implements Comparable<ModuleStep> {
  private static final Comparator<ModuleStep> ORDER =
      Comparator.comparing(ModuleStep::name).thenComparing(ModuleStep::key);

  public ModuleStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
  }

  @Override
  public int compareTo(ModuleStep other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "module." + name + key;
  }
}
