package dev.hextet.core.expression;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a node with all that is known put in, for an operation that has to wait. Each part becomes
 * the expression of its value; a part that has none yet, because it uses variables of a {@code for}
 * that waits, or because it would fail and may never be needed, keeps its shape.
 */
final class Closing implements Printer {
  private final Env env;
  private final Set<String> open;
  private final IdentityHashMap<Node, Value> known;
  private final boolean[] sensitive;
  private final boolean careful;

  Closing(Env env) {
    this(env, false);
  }

  private Closing(Env env, boolean careful) {
    this(env, careful, Set.of(), new IdentityHashMap<>(), new boolean[1]);
  }

  private Closing(
      Env env,
      boolean careful,
      Set<String> open,
      IdentityHashMap<Node, Value> known,
      boolean[] sensitive) {
    this.env = env;
    this.careful = careful;
    this.open = open;
    this.known = known;
    this.sensitive = sensitive;
  }

  /** One that puts in only what cannot fail later, for an operation that is about failing. */
  static Closing careful(Env env) {
    return new Closing(env, true);
  }

  /** Saves evaluating a node once more. */
  Closing knowing(Node node, Value value) {
    known.put(node, value);
    return this;
  }

  /** The value of a node that has to wait as a whole. */
  Value waiting(Node node) {
    return waiting(node, Type.OPEN);
  }

  /** The same if its type is known. */
  Value waiting(Node node, Type type) {
    String text = node.phrase(this).text();
    return Lift.unknown(sensitive[0], type, text);
  }

  @Override
  public Phrase print(Node node) {
    if (!open.isEmpty() && node.mentions(open)) {
      sensitive[0] |= node instanceof Call call && call.hides();
      return node.phrase(this);
    }
    Optional<Phrase> phrase = attempt(node).map(Phrase::of);
    phrase.ifPresent(this::checkNames);
    sensitive[0] |= phrase.isEmpty() && node instanceof Call call && call.hides();
    return phrase.orElseGet(() -> node.phrase(this));
  }

  /** A variable must not have the name that something put in beside it begins with. */
  private void checkNames(Phrase phrase) {
    for (String name : open) {
      if (Pattern.compile("(?<![-.\\w])" + Pattern.quote(name) + "[.\\[]")
          .matcher(phrase.text())
          .find()) {
        throw Problem.of(
            Problem.REFERENCE,
            "the variable " + name + " hides what " + phrase.text() + " refers to",
            "Give the variable of the for another name.",
            null);
      }
    }
  }

  /** The value of a node, or nothing if it fails or may fail later; it may never be needed. */
  Optional<Value> attempt(Node node) {
    try {
      Value before = known.get(node);
      Env.Outcome outcome = before != null ? new Env.Outcome(before, true) : env.attempt(node);
      if (careful && !outcome.certain() && !isPath(node)) {
        return Optional.empty();
      }
      known.put(node, outcome.value());
      sensitive[0] |= outcome.value().isSensitive();
      return Optional.of(outcome.value());
    } catch (DiagnosticException failed) {
      return Optional.empty();
    }
  }

  /** Whether the node only names a part of a thing: what it gives cannot fail later. */
  static boolean isPath(Node node) {
    if (node instanceof AttributeNode attribute) {
      return isPath(attribute.on());
    }
    if (node instanceof IndexNode index) {
      return index.key() instanceof Literal && isPath(index.on());
    }
    return node instanceof ReferenceNode || node instanceof Named;
  }

  @Override
  public Printer within(List<String> names) {
    Set<String> more = new HashSet<>(open);
    more.addAll(names);
    return new Closing(env, careful, more, known, sensitive);
  }
}
