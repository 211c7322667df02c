package dev.hextet.core.resolve.lifecycle;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.syntax.ExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code replace_triggered_by}: each item is a reference to a resource or to a part of it, in
 * Terraform's JSON spelling without <code>${}</code>.
 */
record ReplaceTriggers(ResolutionProblems report) {

  List<Expression> read(Entry entry) {
    if (!(entry.node() instanceof SequenceNode sequence)) {
      report.wrongType(
          entry.node().range(),
          "\"" + entry.name() + "\"",
          "a list of references",
          entry.node().what());
      return List.of();
    }
    List<Expression> triggers = new ArrayList<>();
    sequence.items().forEach(item -> trigger(item).ifPresent(triggers::add));
    return triggers;
  }

  private Optional<Expression> trigger(DocumentNode item) {
    Optional<ScalarNode> reference = item.reference();
    if (reference.isEmpty()) {
      report.wrongType(item.range(), "an item of the list", "a reference", item.what());
      return Optional.empty();
    }
    ScalarNode scalar = reference.get();
    if (scalar.text().contains("${")) {
      refuse(scalar);
      return Optional.empty();
    }
    Diagnostics problems = new Diagnostics();
    Expression trigger = ExpressionParser.expression(scalar.text(), scalar.positions(), problems);
    report.diagnostics().addAll(problems.sorted());
    if (!problems.hasErrors() && !isTrigger(trigger)) {
      refuse(scalar);
    }
    return Optional.of(trigger).filter(ReplaceTriggers::isTrigger);
  }

  /** One resource, with nothing but members and items of it; these by each.key or count.index. */
  private static boolean isTrigger(Expression trigger) {
    List<LocatedReferent> references = trigger.references();
    long resources = references.stream().filter(r -> is(r, ReferentKind.RESOURCE)).count();
    return trigger.isTraversal()
        && resources == 1
        && references.stream().allMatch(ReplaceTriggers::mayStand);
  }

  private static boolean mayStand(LocatedReferent reference) {
    return is(reference, ReferentKind.RESOURCE)
        || is(reference, ReferentKind.COUNT)
        || is(reference, ReferentKind.EACH) && reference.name().equals("key");
  }

  private static boolean is(LocatedReferent reference, ReferentKind kind) {
    return reference.kind() == kind;
  }

  private void refuse(ScalarNode item) {
    report.add(item.range(), ResolveDiagnostic.NO_TRIGGER.with(item.text()));
  }
}
