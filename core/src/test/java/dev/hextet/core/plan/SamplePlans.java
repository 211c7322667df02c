package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.spelling.QuotedString;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random plans, as odd as plans can be. */
public final class SamplePlans {
  /** Stands in every sensitive value, and may stand nowhere else. */
  public static final String CANARY = "canary-4711-of-the-mine";

  private static final List<String> TYPES =
      List.of("aws_vpc", "aws_subnet", "aws_security_group", "aws_instance", "aws_eip");
  private static final List<String> NAMES =
      List.of("id", "tags", "ingress", "ipv_addresses", "user_data", "other", "arn");

  private SamplePlans() {}

  /** Texts that try to be something else. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.of(
            "```",
            "</details>",
            "<script>",
            "-->",
            "a\nb\r\nc",
            "\u001b[2J",
            "\u202eevil",
            "${aws_vpc.main.id}",
            "EOT\n",
            "\ud800",
            "# forces replacement",
            "|",
            "x".repeat(300)));
  }

  /** Names in JSON must be well-formed Unicode. */
  private static Arbitrary<String> keys() {
    return texts()
        .filter(
            text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
  }

  private static Arbitrary<Value> leaves() {
    return Arbitraries.oneOf(
        texts().map(Value::of),
        Arbitraries.of(true, false).map(Value::of),
        Arbitraries.bigDecimals().map((BigDecimal number) -> Value.of(number)),
        Arbitraries.just(Value.NULL),
        unknown(),
        Arbitraries.of("var.a", "var.b", "\"a ${var.c}\"")
            .map(from -> Value.sensitive(Value.of(CANARY), Terms.parseOrNamed(from))));
  }

  private static Arbitrary<Value> unknown() {
    return Arbitraries.oneOf(
        Arbitraries.of(
                "aws_vpc.main.id",
                "aws_vpc.a.arn",
                "cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 4)")
            .map(text -> Value.unknown(Terms.parse(text))),
        texts().map(text -> Value.unknown(Terms.parseOrNamed(template(text)))));
  }

  private static String template(String text) {
    String quoted = QuotedString.of(text + " ");
    return quoted.substring(0, quoted.length() - 1) + "${aws_eip.web.id}\"";
  }

  static Arbitrary<Value> values() {
    return values(3);
  }

  private static Arbitrary<Value> values(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Value> inner = Arbitraries.lazy(() -> values(depth - 1));
    return Arbitraries.oneOf(
        leaves(),
        inner.list().ofMaxSize(4).map(Value::list),
        Arbitraries.maps(keys(), inner).ofMaxSize(3).map(Value::map),
        inner
            .list()
            .ofMaxSize(2)
            .map(items -> Value.sensitive(Value.list(items), Terms.parseOrNamed("var.list"))));
  }

  private static Arbitrary<Attributes> attributes() {
    return Arbitraries.maps(Arbitraries.of(NAMES), values())
        .ofMaxSize(5)
        .map(values -> new Attributes(Value.map(values)));
  }

  private static Arbitrary<Address> addresses() {
    Arbitrary<String> key =
        Arbitraries.of("", "[0]", "[12]", "[\"a\"]", "[\"</summary>`\"]", "[\"\\\"\"]");
    return Combinators.combine(Arbitraries.of(TYPES), Arbitraries.of("a", "main"), key)
        .as((type, name, written) -> Address.parse(type + "." + name + written));
  }

  private static Arbitrary<PlannedChange> changes() {
    return Combinators.combine(
            addresses(),
            Arbitraries.of(Action.class),
            attributes(),
            attributes(),
            texts().list().ofMaxSize(2),
            Arbitraries.of(NAMES).set().ofMaxSize(3),
            addresses().set().ofMaxSize(2),
            Arbitraries.of(true, false))
        .as(SamplePlans::change);
  }

  private static PlannedChange change(
      Address address,
      Action action,
      Attributes before,
      Attributes after,
      List<String> irreversible,
      Set<String> names,
      Set<Address> needed,
      boolean blocked) {
    boolean update = action == Action.UPDATE || action.isReplacement();
    return new PlannedChange(
        address,
        action,
        action == Action.CREATE ? "" : "id-" + address.name(),
        new AttributeChange(
            action == Action.CREATE ? Attributes.EMPTY : before,
            action == Action.DELETE ? Attributes.EMPTY : action == Action.NO_OP ? before : after,
            update ? new TreeSet<>(names) : new TreeSet<>(),
            action.isReplacement() ? new TreeSet<>(names) : new TreeSet<>()),
        ChangePlacement.at(PlanBuilder.SITE),
        PlannedLifecycle.NONE
            .withGuard(blocked || !action.deletes())
            .withConfigured(known(address, names))
            .withDependencies(needed),
        ChangeNotes.NONE.withIrreversible(irreversible).withBlocked(blocked && action.deletes()));
  }

  private static SortedSet<String> known(Address address, Set<String> names) {
    TreeSet<String> known = new TreeSet<>(names);
    known.removeIf(name -> SampleTypes.type(address.type()).schema().attribute(name).isEmpty());
    return known;
  }

  /** Whether a plan of a mode can have a change. */
  private static boolean fits(PlanMode mode, Action action) {
    return mode == PlanMode.NORMAL
        || action == Action.NO_OP
        || mode == PlanMode.DESTROY && action == Action.DELETE;
  }

  private static Arbitrary<Drift> drifts() {
    return Combinators.combine(addresses(), attributes(), attributes(), Arbitraries.of(true, false))
        .as(
            (address, recorded, live, gone) ->
                new Drift(
                    address,
                    "id-1",
                    recorded,
                    gone ? Attributes.EMPTY : live,
                    gone,
                    new TreeSet<>(live.values().entries().keySet())));
  }

  public static Arbitrary<Plan> plans() {
    return Combinators.combine(
            Arbitraries.of(PlanMode.class),
            changes().list().ofMaxSize(4).uniqueElements(PlannedChange::address),
            drifts().list().ofMaxSize(2).uniqueElements(Drift::address),
            Arbitraries.maps(keys(), values()).ofMaxSize(2),
            Arbitraries.maps(keys(), values()).ofMaxSize(2),
            texts())
        .as(SamplePlans::plan);
  }

  private static Plan plan(
      PlanMode mode,
      List<PlannedChange> changes,
      List<Drift> drift,
      Map<String, Value> before,
      Map<String, Value> after,
      String words) {
    PlanBuilder plan = new PlanBuilder(mode).input("password", "sha256-00");
    List.of("a", "b", "c", "list").forEach(name -> plan.input(name, "sha256-00"));
    changes.stream().filter(change -> fits(mode, change.action())).forEach(plan::change);
    drift.forEach(plan::drift);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : new ArrayList<>(names)) {
      plan.output(
          name, before.getOrDefault(name, Value.NULL), after.getOrDefault(name, Value.NULL));
    }
    plan.probe(
        "check.odd.http",
        ProbeKind.HTTP,
        Map.of(
            "url",
            Value.unknown(Terms.parse("\"http://${aws_eip.web.public_ip}/\"")),
            "body_contains",
            words.isEmpty()
                ? Value.sensitive(Value.of(CANARY), Terms.parse("var.a"))
                : Value.of(words)));
    plan.status("check.odd", CheckStatus.Status.FAIL, words);
    return plan.warning(SampleDiagnostics.warning("Odd", words, words + "\n" + words).anywhere())
        .build();
  }
}
