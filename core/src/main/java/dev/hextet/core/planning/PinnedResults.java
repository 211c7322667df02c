package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PinnedResult;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What data sources have chosen that keep to their choice: it is told as long as the same is asked
 * and nobody asks for another one.
 */
final class PinnedResults {
  private final PlannerInputs inputs;
  private final Diagnostics problems;
  private final SortedMap<Address, PinnedResult> chosen = new TreeMap<>();

  PinnedResults(PlannerInputs inputs, Diagnostics problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  /** What is to be recorded. */
  SortedMap<Address, PinnedResult> chosen() {
    return chosen;
  }

  /** What was chosen before; it is to be kept, if it turns out that the same is asked. */
  void keep(DataConfiguration data) {
    recorded(data).ifPresent(choice -> chosen.put(data.address(), choice));
  }

  /** What was told when it was chosen, as far as that can be said without asking. */
  Optional<Attributes> remembered(DataConfiguration data, Attributes arguments) {
    return recorded(data, arguments).map(choice -> choice.answer(arguments));
  }

  /**
   * What is told.
   *
   * @param answers looks for it now, and says to these what is wrong
   */
  Optional<Attributes> told(
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
    return data.source().isPinned() && !inputs.updateLookups()
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
        ? Diagnostic.warning(
                "LookupKept",
                name + " is kept; newer: " + fresh.get().name(),
                "It was chosen before, and stays. plan --update-lookups takes the newer one.",
                data.where())
            .about(about)
        : Diagnostic.warning(
                "LookupKept",
                name + " is kept, and is not found any more",
                "What was recorded of it is used. plan --update-lookups looks for another one.",
                data.where())
            .about(about);
  }
}
