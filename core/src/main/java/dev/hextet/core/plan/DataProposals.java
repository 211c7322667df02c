package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.refresh.Inquiry;
import dev.hextet.core.refresh.Lookups;
import dev.hextet.core.resolve.DataConfiguration;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Query;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.state.Choice;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What data sources tell: now, or when the plan is carried out. */
final class DataProposals {
  private final Inputs inputs;
  private final PlannedWorld world;
  private final Predicate<Address> pending;
  private final Diagnostics problems;
  private final Evaluation evaluation;
  private final List<List<Query>> missing = new ArrayList<>();
  private final List<PlannedRead> reads = new ArrayList<>();
  private final SortedMap<Address, Choice> choices = new TreeMap<>();
  private final SortedMap<Address, SortedSet<Address>> needs = new TreeMap<>();

  /**
   * @param pending whether a block, looked at before, has changes still to come
   */
  DataProposals(
      Inputs inputs, PlannedWorld world, Predicate<Address> pending, Diagnostics problems) {
    this.inputs = inputs;
    this.world = world;
    this.pending = pending;
    this.problems = problems;
    this.evaluation = new Evaluation(world, inputs.types(), problems);
  }

  /** The reads that must be made before it can be said what is planned. */
  List<List<Query>> missing() {
    return missing;
  }

  /** What is looked up when the plan is carried out. */
  List<PlannedRead> reads() {
    return reads;
  }

  /** The choices that are to be recorded. */
  SortedMap<Address, Choice> choices() {
    return choices;
  }

  /** What each instance needs. */
  SortedMap<Address, SortedSet<Address>> needs() {
    return needs;
  }

  void add(DataConfiguration data, Scope scope) {
    needs.put(data.address(), data.dependencies());
    Attributes arguments =
        new Attributes(Value.map(evaluation.wanted(data, data.source().schema(), scope)));
    boolean waits = data.after().stream().anyMatch(pending);
    Optional<Attributes> told = Optional.empty();
    if (waits || !arguments.values().isKnown()) {
      defer(data, arguments, waits && arguments.values().isKnown());
    } else if (!problems.hasErrors(data.address().toString())) {
      told = told(data, arguments);
    }
    world.add(data.address(), told.orElseGet(() -> toCome(data, arguments)));
  }

  private void defer(DataConfiguration data, Attributes arguments, boolean waits) {
    inputs
        .state()
        .choice(data.address())
        .filter(choice -> data.source().isPinned() && !inputs.updateLookups())
        .ifPresent(choice -> choices.put(data.address(), choice));
    boolean carriedOut = inputs.mode() == Mode.NORMAL && inputs.observed().lookups().possible();
    if (carriedOut) {
      Attributes after = toCome(data, arguments);
      reads.add(new PlannedRead(data.address(), arguments, after, data.provider(), waits));
    }
  }

  private Optional<Attributes> told(DataConfiguration data, Attributes arguments) {
    Lookups lookups = inputs.observed().lookups();
    if (!lookups.possible()) {
      return Optional.empty();
    }
    String region = inputs.sites().of(data.provider()).region();
    Inquiry inquiry = new Inquiry(data.source(), arguments, data.provider(), region);
    List<Query> queries = inquiry.missing(lookups);
    if (!queries.isEmpty()) {
      missing.add(queries);
      return Optional.empty();
    }
    return data.source().isPinned()
        ? kept(data, arguments, inquiry)
        : answer(data, inquiry, problems);
  }

  private Optional<Attributes> answer(
      DataConfiguration data, Inquiry inquiry, Diagnostics reported) {
    try {
      return Optional.of(inquiry.answer(inputs.observed().lookups()));
    } catch (InvalidValue e) {
      reported.add(
          Diagnostic.error(e.code(), e.summary(), e.detail(), data.where())
              .about(data.address().toString()));
      return Optional.empty();
    }
  }

  /** What was chosen before, as long as the same is asked and nobody asks for another choice. */
  private Optional<Attributes> kept(DataConfiguration data, Attributes arguments, Inquiry inquiry) {
    Address address = data.address();
    Optional<Choice> recorded =
        inputs
            .state()
            .choice(address)
            .filter(choice -> choice.answers(address, arguments) && !inputs.updateLookups());
    Diagnostics reported = recorded.isPresent() ? new Diagnostics() : problems;
    Optional<Attributes> now = answer(data, inquiry, reported);
    Optional<Choice> fresh = now.map(answer -> Choice.of(address, arguments, answer));
    if (recorded.isEmpty() || fresh.filter(recorded.get()::isSame).isPresent()) {
      fresh.ifPresent(choice -> choices.put(address, choice));
      return now;
    }
    choices.put(address, recorded.get());
    tell(data, recorded.get(), fresh);
    return Optional.of(recorded.get().answer(arguments));
  }

  private void tell(DataConfiguration data, Choice kept, Optional<Choice> fresh) {
    String name = data.address() + ": " + kept.name();
    Diagnostic note =
        fresh.isPresent()
            ? Diagnostic.warning(
                "LookupKept",
                name + " is kept; newer: " + fresh.get().name(),
                "--update-lookups takes it.",
                data.where())
            : Diagnostic.warning(
                "LookupKept",
                name + " is kept, and nothing matches any more",
                "What was recorded of it is still used. --update-lookups looks again.",
                data.where());
    problems.add(note.about(data.address().toString()));
  }

  /** The arguments, and what will be told. */
  private static Attributes toCome(DataConfiguration data, Attributes arguments) {
    Map<String, Value> values = new TreeMap<>();
    for (Attribute<?> attribute : data.source().schema().attributes().values()) {
      Value given = arguments.value(attribute);
      Value unsaid =
          attribute.presence() == Presence.OPTIONAL
              ? attribute.fallback()
              : Value.unknown(data.address() + "." + attribute.name(), attribute.kind().type());
      values.put(attribute.name(), given.isNull() ? unsaid : given);
    }
    return new Attributes(Value.map(values));
  }
}
