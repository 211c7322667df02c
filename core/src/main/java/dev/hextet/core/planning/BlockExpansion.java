package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The instances of a block.
 *
 * @param instances in the order of their addresses; if their number is unknown, a placeholder at
 *     the block's own address
 * @param open the problem if their number is unknown
 */
public record BlockExpansion(List<Instance> instances, Optional<Diagnostic> open) {
  public BlockExpansion {
    instances = List.copyOf(instances);
  }

  /**
   * An instance.
   *
   * @param key its number or its name; a null value for the only instance of a block
   * @param each the value of {@code each.value}
   */
  public record Instance(Address address, Value key, Value each) {

    /** The scope of its expressions, within that of the document. */
    public Scope within(Scope document) {
      return key.isNull() ? document : new InstanceScope(this, document);
    }
  }

  private record InstanceScope(Instance instance, Scope document) implements Scope {
    @Override
    public Value resolve(LocatedReferent reference) {
      return switch (reference.kind()) {
        case COUNT -> instance.key;
        case EACH -> reference.name().equals("key") ? instance.key : instance.each;
        default -> document.resolve(reference);
      };
    }

    @Override
    public DocumentFiles files() {
      return document.files();
    }
  }

  /**
   * Expands a block.
   *
   * @param scope the document's scope
   * @throws DiagnosticException if its count or for_each is invalid
   */
  public static BlockExpansion of(BlockConfiguration block, Scope scope) {
    Repetition repetition = block.repeated().orElse(null);
    if (repetition == null) {
      return new BlockExpansion(List.of(any(block)), Optional.empty());
    }
    Value value = evaluate(repetition, scope);
    RepetitionCheck check = new RepetitionCheck(repetition, value);
    Optional<Diagnostic> open = check.open();
    if (open.isPresent()) {
      return new BlockExpansion(List.of(any(block)), open);
    }
    List<Instance> instances = new ArrayList<>();
    if (repetition.kind() == Repetition.Kind.COUNT) {
      int count = check.count();
      for (int i = 0; i < count; i++) {
        instances.add(
            new Instance(block.address().instance(InstanceKey.of(i)), Value.of(i), Value.NULL));
      }
    } else {
      check
          .entries()
          .forEach(
              (name, each) ->
                  instances.add(
                      new Instance(
                          block.address().instance(InstanceKey.of(name)), Value.of(name), each)));
    }
    return new BlockExpansion(instances, Optional.empty());
  }

  private static Instance any(BlockConfiguration block) {
    return new Instance(block.address(), Value.NULL, Value.NULL);
  }

  private static Value evaluate(Repetition repetition, Scope scope) {
    try {
      return new Evaluator().evaluate(repetition.expression(), scope);
    } catch (DiagnosticException e) {
      throw new DiagnosticException(
          e.diagnostics().stream().map(problem -> problem.orAt(repetition.where())).toList());
    }
  }
}
