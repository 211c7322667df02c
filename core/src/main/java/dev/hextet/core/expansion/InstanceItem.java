package dev.hextet.core.expansion;

import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.evaluation.NestedScope;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Value;

/**
 * An instance of a block, without the address of the block.
 *
 * @param key its key; none for the only instance of a block
 * @param each the value of {@code each.value}; null under {@code count}
 */
public record InstanceItem(InstanceKey key, Value each) {
  /** The only instance of a block, or a placeholder for an unknown number of them. */
  public static final InstanceItem ONLY = new InstanceItem(InstanceKey.none(), Value.NULL);

  /** Returns the scope of its expressions, within that of the module. */
  public Scope within(Scope module) {
    return key.isNone() ? module : new InstanceScope(this, module);
  }

  private static final class InstanceScope extends NestedScope {
    private final InstanceItem instance;

    InstanceScope(InstanceItem instance, Scope module) {
      super(module);
      this.instance = instance;
    }

    @Override
    public Value resolve(LocatedReferent reference) {
      return switch (reference.kind()) {
        case COUNT -> InstanceKeys.value(instance.key);
        case EACH ->
            reference.name().equals("key") ? InstanceKeys.value(instance.key) : instance.each;
        default -> super.resolve(reference);
      };
    }
  }
}
