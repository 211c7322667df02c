package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
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
    BlockArguments.check(block, "validation", SUPPORTED, Set.of(), report);
    Optional<Expression> condition = argument(block, "condition");
    Optional<Expression> message = argument(block, "error_message");
    if (condition.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    if (condition.get().references().stream().noneMatch(r -> isTo(variable, r))) {
      report.add(condition.get().range(), ResolveDiagnostic.FOREIGN_CONDITION.with(variable));
      return Optional.empty();
    }
    return Optional.of(new Validation(condition.get(), message.get()));
  }

  private Optional<Expression> argument(JsonBlock block, String name) {
    Optional<Entry> entry = block.entry(name);
    if (entry.isEmpty()) {
      report.add(block.label().range(), ResolveDiagnostic.MISSING_VALIDATION_ARGUMENT.with(name));
    }
    return entry.map(found -> expressions.of(found.node()));
  }

  private static boolean isTo(String variable, LocatedReferent reference) {
    boolean any =
        reference.kind() == ReferentKind.VARIABLE || reference.kind() == ReferentKind.BOSH_VARIABLE;
    return any && reference.name().equals(variable);
  }
}
