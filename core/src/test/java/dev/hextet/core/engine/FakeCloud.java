package dev.hextet.core.engine;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A small cloud in memory: it counts, refuses, forgets to answer, and knows who uses what. */
final class FakeCloud implements Cloud {
  private final SortedMap<String, Value.MapOf> things = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Integer> invisible = new HashMap<>();
  private Duration lag = Duration.ofMillis(50);
  private int hiding;
  private int made;
  private boolean unreachable;
  private String state = "ready";
  private Predicate<String> refuses = action -> false;
  private Predicate<String> losesAnswer = action -> false;
  private Set<String> refusedValues = Set.of();
  private String words = "";
  private String breaks = "";
  private String duplicates = "";
  private String emptied = "";
  private String hidden = "";
  private boolean deaf;
  private int notFound;
  private int outage;
  private int outageToCome;

  private CloudLocation place = new CloudLocation(CloudLocation.SANDBOX, "here", "");
  private String account = "";

  /** Says from here on that it is at this place. */
  FakeCloud at(CloudLocation newPlace) {
    place = newPlace.of("");
    account = newPlace.account();
    return this;
  }

  @Override
  public CloudLocation place() {
    return place;
  }

  @Override
  public String account() {
    if (account.equals("?")) {
      throw new CloudFault(FaultKind.TRANSIENT, "NoAnswer", "nobody answers");
    }
    return account;
  }

  /** Another one with the same things in it. */
  synchronized FakeCloud copy() {
    FakeCloud copy = new FakeCloud();
    copy.things.putAll(things);
    copy.made = made;
    return copy;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized void forgetCalls() {
    calls.clear();
  }

  synchronized SortedMap<String, Value.MapOf> things() {
    return new TreeMap<>(things);
  }

  /** Changes a thing behind everybody's back. */
  synchronized void change(String id, String name, Value value) {
    things.computeIfPresent(id, (key, thing) -> thing.with(name, value));
  }

  synchronized void remove(String id) {
    things.remove(id);
  }

  /** From now on, says yes to every change and makes none. */
  synchronized void turnDeaf() {
    deaf = true;
  }

  /** From now on, refuses reads with any of these values. */
  synchronized void refusingValues(String... values) {
    refusedValues = Set.of(values);
  }

  /** From now on, refuses these actions. */
  synchronized void refusing(Predicate<String> actions) {
    refuses = actions;
  }

  /** The same, and says why. */
  synchronized void refusing(Predicate<String> actions, String why) {
    refuses = actions;
    words = why;
  }

  /** From now on, is asked for this action by a program that is wrong. */
  synchronized void breakingAt(String action) {
    breaks = action;
  }

  /** From now on, carries this action out twice. */
  synchronized void duplicating(String action) {
    duplicates = action;
  }

  /** Carries out the next call of this action, and answers nothing that can be used. */
  synchronized void answeringNothingOf(String action) {
    emptied = action;
  }

  /** Does not find a thing so many times, when a call names it. */
  synchronized void notFinding(String id, int times) {
    hidden = id;
    notFound = times;
  }

  /** Answers none of so many reads, once a call was carried out. */
  synchronized void failingReadsAfterACall(int reads) {
    outageToCome = reads;
  }

  /** From now on, carries out the calls of this action and answers none. */
  synchronized void losingAnswersOf(String action) {
    losesAnswer = action::equals;
  }

  /** Carries out the next call of this action and does not answer it. */
  synchronized void losingAnswerOf(String action) {
    boolean[] lost = {false};
    losesAnswer =
        called -> {
          boolean lose = !lost[0] && called.equals(action);
          lost[0] |= lose;
          return lose;
        };
  }

  @Override
  public String region() {
    return "here";
  }

  /** From now on, what is made has this state. */
  synchronized void making(String newState) {
    state = newState;
  }

  /** From now on, no read is answered, until it is said otherwise. */
  synchronized void unreachable(boolean now) {
    unreachable = now;
  }

  @Override
  public synchronized List<Value.MapOf> read(ReadQuery query) {
    calls.add(query.action());
    if (unreachable || outage > 0 && outage-- > 0) {
      throw new CloudFault(FaultKind.TRANSIENT, "Unreachable", "the network is gone");
    }
    for (Value value : query.values()) {
      if (value.asText().filter(refusedValues::contains).isPresent()) {
        throw new CloudFault(
            FaultKind.INVALID,
            "InvalidValue",
            "The value '%s' is invalid".formatted(value.asText().orElseThrow()));
      }
    }
    if (refuses.test(query.action())) {
      throw new CloudFault(FaultKind.DENIED, "Denied", "You may not " + query.action());
    }
    String kind = query.action().replaceFirst("Describe", "").toLowerCase(Locale.ROOT);
    String prefix = kind.substring(0, kind.length() - 1) + "-";
    return things.values().stream()
        .filter(thing -> thing.get("id").asText().orElse("").startsWith(prefix))
        .filter(thing -> query.values().contains(thing.get(query.filter())))
        .filter(this::isSeen)
        .toList();
  }

  private boolean isSeen(Value.MapOf thing) {
    String id = thing.get("id").asText().orElse("");
    int hidden = invisible.merge(id, -1, Integer::sum);
    return hidden < 0;
  }

  /** From now on, what is made is left out of so many reads. */
  synchronized void hidingFor(int reads) {
    hiding = reads;
  }

  @Override
  public Duration readLag() {
    return lag;
  }

  void lagging(Duration most) {
    lag = most;
  }

  @Override
  public synchronized Value.MapOf call(String action, Value.MapOf arguments) {
    calls.add(action);
    if (breaks.equals(action)) {
      throw new IllegalStateException("the program is wrong");
    }
    if (refuses.test(action)) {
      throw new CloudFault(
          FaultKind.INVALID, "Refused", words.isEmpty() ? action + " is refused" : words);
    }
    if (notFound > 0 && arguments.get("id").equals(Value.of(hidden))) {
      notFound--;
      throw new CloudFault(FaultKind.GONE, "NotFound", "there is no " + hidden);
    }
    Value.MapOf answer = carryOut(action, arguments);
    outage = outageToCome;
    outageToCome = 0;
    if (duplicates.equals(action)) {
      Value.MapOf unused = carryOut(action, arguments);
    }
    if (emptied.equals(action)) {
      emptied = "";
      return Value.map(Map.of());
    }
    if (losesAnswer.test(action) || unreachable) {
      throw new CloudFault(FaultKind.UNANSWERED, "Unanswered", "no answer came");
    }
    return answer;
  }

  private Value.MapOf carryOut(String action, Value.MapOf arguments) {
    return switch (action) {
      case "CreateNet" -> create("net-", arguments);
      case "CreateHost" -> create("host-", arguments);
      case "CreateGate" ->
          create("gate-", arguments.with("open", Value.of(true)).with("power", Value.of("on")));
      case "CreateLink" -> link(arguments);
      case "DeleteNet", "DeleteHost", "DeleteGate", "DeleteLink" -> delete(arguments.get("id"));
      case "Modify" -> modify(arguments);
      default -> throw new CloudFault(FaultKind.INVALID, "InvalidAction", action);
    };
  }

  private Value.MapOf create(String prefix, Value.MapOf arguments) {
    String id = prefix + ++made;
    Value.MapOf thing = arguments.with("id", Value.of(id)).with("state", Value.of(state));
    things.put(id, withBlock(thing));
    invisible.put(id, hiding);
    return Value.map(Map.of("made", things.get(id)));
  }

  /** A net has one link to a place. */
  private Value.MapOf link(Value.MapOf arguments) {
    boolean there =
        things.values().stream()
            .anyMatch(
                thing ->
                    thing.get("net_id").equals(arguments.get("net_id"))
                        && thing.get("to").equals(arguments.get("to")));
    if (there) {
      throw new CloudFault(FaultKind.CONFLICT, "LinkAlreadyExists", "there is one already");
    }
    return create("link-", arguments);
  }

  private Value.MapOf withBlock(Value.MapOf thing) {
    boolean wants = thing.get("with_block").equals(Value.of(true));
    boolean has = !thing.get("block").isNull();
    return wants && !has
        ? thing.with("block", Value.of("block-" + ++made))
        : wants ? thing : thing.with("block", Value.NULL);
  }

  private Value.MapOf delete(Value id) {
    if (things.values().stream().anyMatch(thing -> thing.get("net_id").equals(id))) {
      throw new CloudFault(FaultKind.INVALID, "StillUsed", id.expression() + " is in use");
    }
    if (things.remove(id.asText().orElseThrow()) == null) {
      throw new CloudFault(FaultKind.GONE, "NotFound", "there is no " + id.expression());
    }
    return Value.map(Map.of());
  }

  private Value.MapOf modify(Value.MapOf arguments) {
    String id = arguments.get("id").asText().orElseThrow();
    String name = arguments.get("name").asText().orElseThrow();
    things.computeIfPresent(
        id, (key, thing) -> deaf ? thing : withBlock(thing.with(name, arguments.get("value"))));
    return Value.map(Map.of());
  }

  @Override
  public List<String> holders(RecordedResource recorded) {
    return List.of();
  }

  @Override
  public void close() {}
}
