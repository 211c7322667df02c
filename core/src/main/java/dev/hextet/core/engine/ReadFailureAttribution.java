package dev.hextet.core.engine;

import static java.util.stream.Collectors.joining;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.execute.SecretRedactor;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.refresh.RefusedRead;
import dev.hextet.core.resource.ReadQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Attributes refused reads to the blocks that need them. The blocks are determined only after a
 * refusal.
 */
final class ReadFailureAttribution implements RefusedRead.Teller {
  /** Maximum number of other blocks in a message. */
  private static final int NAMED = 3;

  private final Configuration document;
  private final List<Supplier<Map<Address, List<ReadQuery>>>> requested;

  /**
   * @param document has the places of the blocks
   */
  ReadFailureAttribution(Configuration document) {
    this(document, List.of());
  }

  private ReadFailureAttribution(
      Configuration document, List<Supplier<Map<Address, List<ReadQuery>>>> requested) {
    this.document = document;
    this.requested = List.copyOf(requested);
  }

  /** Returns the same with further blocks that request reads. */
  ReadFailureAttribution and(Supplier<Map<Address, List<ReadQuery>>> more) {
    List<Supplier<Map<Address, List<ReadQuery>>>> all = new ArrayList<>(requested);
    all.add(more);
    return new ReadFailureAttribution(document, all);
  }

  @Override
  public RuntimeException tell(List<RefusedRead> refusals) {
    return new DiagnosticException(refusals.stream().map(this::problem).sorted().toList());
  }

  /** Determines whether a block requests one of the rejected reads. */
  boolean concerns(RefusedRead refusal) {
    return !who(refusal.queries()).isEmpty();
  }

  /** Returns the warning that a plan lacks the checks that need a read. */
  Diagnostic skippedChecks(RefusedRead refusal) {
    List<Address> who = List.copyOf(who(refusal.queries()));
    return PlanDiagnostic.CHECKS_SKIPPED
        .with(
            refusal.queries().get(0).action(),
            refusal.fault().code(),
            masked(refusal.fault().words()),
            named(who))
        .anywhere();
  }

  private static String named(List<Address> who) {
    String first = who.stream().limit(NAMED).map(Address::toString).collect(joining(", "));
    int more = who.size() - NAMED;
    return first + (more > 0 ? " and " + more + " more" : "");
  }

  private Diagnostic problem(RefusedRead refusal) {
    List<Address> who = List.copyOf(who(refusal.queries()));
    String code = refusal.fault().code();
    String action = refusal.queries().get(0).action();
    String words = masked(refusal.fault().words());
    if (who.isEmpty()) {
      return RunDiagnostic.READ_REJECTED.withCode(code, action, words).anywhere();
    }
    Address first = who.get(0);
    SourceRange place =
        document.block(first.whole()).map(block -> place(block, words)).orElse(null);
    return RunDiagnostic.READ_OF_RESOURCE_REJECTED
        .withCode(code, action, first, words + others(who.subList(1, who.size())))
        .at(place)
        .about(first.toString());
  }

  /** Returns the words without the values of sensitive variables. */
  private String masked(String words) {
    SecretRedactor secrets = new SecretRedactor();
    document.variables().values().forEach(variable -> secrets.in(variable.value()));
    return secrets.mask(words);
  }

  private Set<Address> who(Collection<ReadQuery> queries) {
    Set<ReadQuery> refused = new HashSet<>(queries);
    Set<Address> who = new TreeSet<>();
    for (Supplier<Map<Address, List<ReadQuery>>> some : requested) {
      some.get()
          .forEach(
              (address, questions) -> {
                if (questions.stream().anyMatch(refused::contains)) {
                  who.add(address);
                }
              });
    }
    return who;
  }

  private static String others(List<Address> others) {
    if (others.isEmpty()) {
      return "";
    }
    return "\nAlso requested by " + named(others) + ".";
  }

  /** Returns the place of the text that the cloud's message quotes, or the place of the block. */
  private static SourceRange place(BlockConfiguration block, String words) {
    return block.attributes().values().stream()
        .map(expression -> quoted(expression, words))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(block.where());
  }

  private static Optional<SourceRange> quoted(Expression expression, String words) {
    return expression.placeOf(
        text ->
            words.contains("'" + text + "'")
                || words.contains("'[" + text + "]'")
                || words.contains("\"" + text + "\"")
                || words.contains("(" + text + ")"));
  }
}
