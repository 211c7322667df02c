package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that must hold of a resource type.
 *
 * @param name as a sentence
 * @param body tries it
 */
record ContractCheck(String name, Body body) {

  /** Leaves behind what {@link Trial#destroy} removes. */
  @FunctionalInterface
  interface Body {
    void run(Trial trial, TypeContract contract) throws Exception;
  }

  /** What must hold of all types. */
  static final List<ContractCheck> COMMON =
      List.of(
          new ContractCheck(
              "is made as planned", (trial, contract) -> trial.apply(contract.pair())),
          new ContractCheck("goes when it is taken out", ContractCheck::goesWhenTakenOut),
          new ContractCheck("is made again when it is deleted outside", ContractCheck::isMadeAgain),
          new ContractCheck(
              "is destroyed when it is gone already", ContractCheck::isDestroyedTwice),
          new ContractCheck("does not hide another one when it is gone", ContractCheck::hidesNone));

  static ContractCheck change(TypeContract.Change change) {
    return new ContractCheck(change.name(), (trial, contract) -> changes(trial, contract, change));
  }

  private static void changes(Trial trial, TypeContract contract, TypeContract.Change change) {
    trial.apply(change.before());
    ResourceRecord first = trial.record(contract.it());

    assertThat(way(trial, contract, change.after())).isEqualTo(change.there());
    assertThat(way(trial, contract, change.before())).isEqualTo(change.back());
    ResourceRecord last = trial.record(contract.it());
    if (last.id().equals(first.id())) {
      assertThat(chosen(last, trial)).as("%s again", contract.it()).isEqualTo(chosen(first, trial));
    }
  }

  /** What the document decides of a resource: by setting it, or by leaving it out. */
  private static Map<String, Value> chosen(ResourceRecord record, Trial trial) {
    Map<String, Value> chosen = new TreeMap<>();
    for (Attribute<?> attribute :
        trial.workshop().type(record.address().type()).schema().attributes().values()) {
      boolean left = attribute.presence() == Presence.OPTIONAL;
      if (left || record.configured().contains(attribute.name())) {
        chosen.put(attribute.name(), record.attributes().get(attribute.name()));
      }
    }
    return chosen;
  }

  private static TypeContract.Way way(Trial trial, TypeContract contract, SourceText to) {
    Plan plan = trial.apply(to);
    return new TypeContract.Way(Trial.change(plan, contract.it()).action(), trial.calls());
  }

  private static void goesWhenTakenOut(Trial trial, TypeContract contract) {
    trial.apply(contract.pair());

    assertThat(effects(trial.apply(contract.around())))
        .containsExactly("DELETE " + contract.it(), "DELETE " + contract.other());
  }

  private static void isMadeAgain(Trial trial, TypeContract contract) {
    trial.apply(contract.alone());
    delete(trial, contract);

    assertThat(effects(trial.apply(contract.alone()))).contains("CREATE " + contract.it());
  }

  private static void isDestroyedTwice(Trial trial, TypeContract contract) {
    trial.apply(contract.alone());
    Plan destruction = trial.planDestruction();
    delete(trial, contract);

    trial.workshop().applyUnchecked(destruction);
    assertThat(trial.workshop().state().records()).isEmpty();
  }

  private static void hidesNone(Trial trial, TypeContract contract) {
    trial.apply(contract.pair());
    delete(trial, contract);

    assertThat(effects(trial.plan(contract.pair())))
        .contains("CREATE " + contract.it())
        .noneMatch(effect -> effect.contains(contract.other().toString()));
  }

  private static void delete(Trial trial, TypeContract contract) {
    Value calls = ValueJson.fromJson(contract.outside());
    Scenario.outside(calls, trial.workshop().state()).forEach(trial::outside);
  }

  private static List<String> effects(Plan plan) {
    return plan.effective().stream()
        .map(change -> change.action() + " " + change.address())
        .toList();
  }
}
