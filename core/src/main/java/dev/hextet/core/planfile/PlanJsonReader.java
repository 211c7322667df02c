package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.AttributeChange;
import dev.hextet.core.plan.ChangeNotes;
import dev.hextet.core.plan.ChangePlacement;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanConclusion;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlanResources;
import dev.hextet.core.plan.PlanSchedule;
import dev.hextet.core.plan.PlanSources;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.plan.PlannedLifecycle;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.plan.StepKind;
import dev.hextet.core.plan.StepOrder;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.PinnedResultCodec;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads a plan from its JSON. The caller writes the plan again and compares the texts. An
 * IllegalArgumentException describes unreadable parts.
 */
final class PlanJsonReader {
  private final JsonNode root;
  private final JsonNode ours;
  private final Function<String, ResourceType> types;
  private final SortedMap<String, Value.MapOf> providers = new TreeMap<>();
  private final Map<Address, PlannedChange> changes = new HashMap<>();
  private final SortedMap<Address, Address> moves = new TreeMap<>();
  private final SortedSet<Address> imports = new TreeSet<>();
  private final List<PlannedRead> reads = new ArrayList<>();

  PlanJsonReader(JsonNode root, Function<String, ResourceType> types) {
    this.root = root;
    this.ours = root.path(PlanCodec.KEY);
    this.types = types;
  }

  Plan read() {
    ours.path("providers")
        .properties()
        .forEach(entry -> providers.put(entry.getKey(), settings(entry.getValue())));
    root.path("resource_changes").forEach(this::addChange);
    return new Plan(
        mode(),
        basis(),
        new PlanSources(
            providers, inputs(), fingerprints(), PlanJsonData.dataAttributes(root, ours)),
        new PlanResources(List.copyOf(changes.values()), drift(), moves, imports),
        new PlanSchedule(steps(), reads, StepOrder.UNKNOWN),
        new PlanConclusion(
            outputs(),
            PlanJsonChecks.read(root, ours),
            PinnedResultCodec.fromJson(ours.path("lookups"))),
        warnings());
  }

  private SortedMap<String, PlannedInput> inputs() {
    SortedMap<String, PlannedInput> inputs = new TreeMap<>();
    for (Map.Entry<String, JsonNode> input : ours.path("inputs").properties()) {
      JsonNode node = input.getValue();
      inputs.put(
          input.getKey(),
          new PlannedInput(Value.NULL, node.path("digest").asText(), node.path("type").asText()));
    }
    return inputs;
  }

  private PlanMode mode() {
    return PlanJson.constant(PlanMode.class, ours.path("mode").asText(), "a mode");
  }

  private PlanProvenance basis() {
    JsonNode state = ours.path("state");
    return new PlanProvenance(
        new StateVersion(
            state.path("lineage").asText(),
            state.path("serial").asLong(),
            state.path("digest").asText()),
        ours.path("document").path("digest").asText(),
        ours.path("tool").asText(),
        "",
        state.path("location").asText(),
        PlanJsonPlaces.read(ours));
  }

  private static Value.MapOf settings(JsonNode settings) {
    Value values =
        PlanJsonValue.read(
            settings.path("values"),
            PlanJson.texts(settings.path("expressions")),
            PlanJson.texts(settings.path("sensitive")));
    return PlanJsonChange.attributes(values).values();
  }

  private void addChange(JsonNode json) {
    Address address = Address.parse(json.path("address").asText());
    if (address.isData()) {
      reads.add(PlanJsonReads.read(address, json, ours.path("reads").path(address.toString())));
      return;
    }
    if (json.has("previous_address")) {
      moves.put(Address.parse(json.get("previous_address").asText()), address);
    }
    JsonNode change = json.path("change");
    if (change.has("importing")) {
      imports.add(address);
    }
    JsonNode beside = ours.path("changes").path(address.toString());
    PlanJsonChange values = PlanJsonChange.read(change, beside);
    TreeSet<String> forcing = new TreeSet<>();
    change.path("replace_paths").forEach(path -> forcing.add(path.path(0).asText()));
    TreeSet<Address> dependencies = new TreeSet<>();
    PlanJson.list(beside.path("dependencies"))
        .forEach(text -> dependencies.add(Address.parse(text)));
    PlannedChange read =
        new PlannedChange(
            address,
            action(address, PlanJsonAction.read(change.path("actions"))),
            beside.path("id").asText(),
            new AttributeChange(
                PlanJsonChange.attributes(values.before()),
                PlanJsonChange.attributes(values.after()),
                names(beside.path("changed")),
                forcing),
            new ChangePlacement(
                placement(beside),
                placement(beside.has("former") ? beside.path("former") : beside)),
            new PlannedLifecycle(
                beside.path("guard").asBoolean(),
                names(beside.path("configured")),
                dependencies,
                terms(beside, address)),
            new ChangeNotes(
                PlanJson.list(beside.path("irreversible")),
                beside.path("blocked").asBoolean(),
                PlanJson.list(beside.path("triggers"))));
    changes.put(address, read);
  }

  private Action action(Address address, Action action) {
    return action == Action.NO_OP && imports.contains(address) ? Action.IMPORT : action;
  }

  private ProviderPlacement placement(JsonNode json) {
    String provider = json.path("provider").asText();
    Value.MapOf settings = providers.getOrDefault(provider, Value.map(Map.of()));
    return new ProviderPlacement(provider, json.path("region").asText(), settings);
  }

  private static ChangeSettings terms(JsonNode beside, Address address) {
    OperationTimeouts timeouts = OperationTimeouts.parse(PlanJson.texts(beside.path("timeouts")));
    return PlanJsonConditions.terms(beside, timeouts, address);
  }

  private static SortedSet<String> names(JsonNode array) {
    return new TreeSet<>(PlanJson.list(array));
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (JsonNode json : ours.path("steps")) {
      steps.add(step(json));
    }
    return steps;
  }

  private Step step(JsonNode json) {
    Address address = Address.parse(json.path("address").asText());
    String operation = json.path("operation").asText();
    Step step =
        operation.equals(StepKind.READ.word())
            ? Step.read(address)
            : change(address, operation, json);
    if (!json.path("id").asText().equals(step.id().text())) {
      throw new IllegalArgumentException("a step does not match its id " + step.id());
    }
    SortedSet<StepId> waits = new TreeSet<>();
    json.path("waits_for").forEach(wait -> waits.add(PlanJson.step(wait.asText())));
    return step.withWaits(waits);
  }

  private Step change(Address address, String operation, JsonNode json) {
    PlannedChange change = changes.get(address);
    if (change == null) {
      throw new IllegalArgumentException("a step is about " + address + ", which has no change");
    }
    ChangeOperation made = PlanJson.constant(ChangeOperation.class, operation, "an operation");
    Phase phase = PlanJsonCalls.turn(json);
    if (made != ChangeOperation.UPDATE && phase != Phase.MIDDLE) {
      throw new IllegalArgumentException("only an update has parts; found " + address);
    }
    List<ApiCall> calls = PlanJsonSteps.calls(types, change, made, phase, json.path("calls"));
    return Step.of(address, made, phase, calls);
  }

  private List<Drift> drift() {
    List<Drift> all = new ArrayList<>();
    for (JsonNode json : root.path("resource_drift")) {
      Address address = Address.parse(json.path("address").asText());
      JsonNode beside = ours.path("drift").path(address.toString());
      PlanJsonChange values = PlanJsonChange.read(json.path("change"), beside);
      all.add(
          new Drift(
              address,
              beside.path("id").asText(),
              PlanJsonChange.attributes(values.before()),
              PlanJsonChange.attributes(values.after()),
              json.path("change").path("actions").path(0).asText().equals("delete"),
              names(beside.path("changed"))));
    }
    return all;
  }

  private List<OutputChange> outputs() {
    List<OutputChange> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> output : root.path("output_changes").properties()) {
      JsonNode beside = ours.path("outputs").path(output.getKey());
      PlanJsonChange values = PlanJsonChange.read(output.getValue(), beside);
      String description = beside.path("description").asText();
      List<PlannedCondition> open =
          PlanJsonConditions.read(
              beside.path("preconditions"), Condition.Kind.OUTPUT, "output." + output.getKey());
      all.add(
          new OutputChange(
              output.getKey(),
              values.before(),
              values.after(),
              description,
              open,
              beside.path("digest").asText()));
    }
    return all;
  }

  private SortedMap<Address, String> fingerprints() {
    SortedMap<Address, String> fingerprints = new TreeMap<>();
    PlanJson.texts(ours.path("fingerprints"))
        .forEach((address, print) -> fingerprints.put(Address.parse(address), print));
    return fingerprints;
  }

  private List<Diagnostic> warnings() {
    List<Diagnostic> all = new ArrayList<>();
    for (JsonNode json : ours.path("warnings")) {
      boolean error = json.path("severity").asText().equals(Severity.ERROR.word());
      all.add(
          new Diagnostic(
              DiagnosticMessage.recorded(
                  error ? Severity.ERROR : Severity.WARNING,
                  json.path("code").asText(),
                  json.path("summary").asText(),
                  json.path("detail").asText()),
              PlanJsonPlace.read(json.path("place")),
              json.path("address").textValue()));
    }
    return all;
  }
}
