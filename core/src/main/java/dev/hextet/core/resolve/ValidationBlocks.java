package dev.hextet.core.resolve;

import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code validation} blocks of a variable. */
record ValidationBlocks(ExpressionReader expressions, ResolutionProblems report) {
  private static final Set<String> SUPPORTED = Set.of("condition", "error_message");

  List<Validation> read(JsonBlock variable) {
    return variable.entry("validation").stream()
        .flatMap(entry -> JsonBlock.under(entry, report).stream())
        .flatMap(block -> validation(variable.name(), block).stream())
        .toList();
  }

  private Optional<Validation> validation(String variable, JsonBlock block) {
    BlockArguments.check(block, "a validation has no argument", SUPPORTED, Set.of(), report);
    Optional<Expression> condition = argument(block, "condition");
    Optional<Expression> message = argument(block, "error_message");
    if (condition.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    if (condition.get().references().stream().noneMatch(r -> isTo(variable, r))) {
      report.error(
          "InvalidReference",
          condition.get().range(),
          "the condition does not look at var." + variable,
          "A validation tells whether the value of its own variable is fine. What has to be true of"
              + " others belongs to them.");
      return Optional.empty();
    }
    return Optional.of(new Validation(condition.get(), message.get()));
  }

  private Optional<Expression> argument(JsonBlock block, String name) {
    Optional<Entry> entry = block.entry(name);
    if (entry.isEmpty()) {
      report.error(
          "MissingAttribute",
          block.label().range(),
          "a validation needs \"" + name + "\"",
          "It has a condition, and an error_message that is said if that is false.");
    }
    return entry.map(found -> expressions.of(found.node()));
  }

  private static boolean isTo(String variable, Reference reference) {
    boolean any =
        reference.kind() == Reference.Kind.VARIABLE
            || reference.kind() == Reference.Kind.BOSH_VARIABLE;
    return any && reference.name().equals(variable);
  }
}
