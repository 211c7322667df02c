package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PinnedResult;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Pinned results of data sources: they are used for the same arguments until an update is
 * requested.
 */
final class PinnedResults {
  private final PlannerInputs inputs;
  private final Diagnostics problems;
  private final SortedMap<Address, PinnedResult> chosen = new TreeMap<>();

  PinnedResults(PlannerInputs inputs, Diagnostics problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  /** Returns the results to record. */
  SortedMap<Address, PinnedResult> chosen() {
    return chosen;
  }

  /** Keeps a recorded result, subject to a comparison of the arguments. */
  void keep(DataConfiguration data) {
    recorded(data).ifPresent(choice -> chosen.put(data.address(), choice));
  }

  /** Returns the recorded result if it can be used without a read. */
  Optional<Attributes> remembered(DataConfiguration data, Attributes arguments) {
    return recorded(data, arguments).map(choice -> choice.answer(arguments));
  }

  /**
   * Returns the result.
   *
   * @param answers reads the present result, and receives problems
   */
  Optional<Attributes> attributes(
      DataConfiguration data,
      Attributes arguments,
      Function<Diagnostics, Optional<Attributes>> answers) {
    Address address = data.address();
    Optional<PinnedResult> recorded = recorded(data, arguments);
    Optional<Attributes> now = answers.apply(recorded.isPresent() ? new Diagnostics() : problems);
    Optional<PinnedResult> fresh =
        now.map(answer -> PinnedResult.of(inputs.sealer(), address, arguments, answer));
    if (recorded.isEmpty() || fresh.filter(recorded.get()::isSame).isPresent()) {
      fresh.ifPresent(choice -> chosen.put(address, choice));
      return now;
    }
    chosen.put(address, recorded.get());
    problems.add(note(recorded.get(), fresh, data));
    return Optional.of(recorded.get().answer(arguments));
  }

  private Optional<PinnedResult> recorded(DataConfiguration data) {
    return data.source().isPinned() && !inputs.scope().updateLookups()
        ? inputs.state().choice(data.address())
        : Optional.empty();
  }

  private Optional<PinnedResult> recorded(DataConfiguration data, Attributes arguments) {
    return recorded(data)
        .filter(choice -> choice.answers(inputs.sealer(), data.address(), arguments));
  }

  private static Diagnostic note(
      PinnedResult kept, Optional<PinnedResult> fresh, DataConfiguration data) {
    String name = data.address() + ": " + kept.name();
    String about = data.address().toString();
    return fresh.isPresent()
        ? PlanDiagnostic.NEWER_LOOKUP.with(name, fresh.get().name()).at(data.where()).about(about)
        : PlanDiagnostic.VANISHED_LOOKUP.with(name).at(data.where()).about(about);
  }
}
