package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.PathStep;
import dev.hextet.core.address.Reference;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.spelling.QuotedString;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as people read them, on one line. What is known of an unknown value is shown; a sensitive
 * value never is.
 */
final class ValueText {
  static final String SENSITIVE = "(sensitive value)";

  private static final String LATER = "(known after apply)";
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final RenderingSchemas vocabulary;
  private final String type;
  private final String owner;

  /** Values that belong to no resource. */
  ValueText(RenderingSchemas vocabulary) {
    this(vocabulary, "", "");
  }

  /**
   * Creates a formatter for the values of a resource. A reference of the resource to itself is not
   * displayed.
   *
   * @param type the resource's type
   * @param owner the resource's address
   */
  ValueText(RenderingSchemas vocabulary, String type, String owner) {
    this.vocabulary = vocabulary;
    this.type = type;
    this.owner = owner;
  }

  String of(Value value) {
    if (value instanceof Value.Sensitive) {
      return SENSITIVE;
    }
    if (value instanceof Value.Unknown unknown) {
      return unknown(unknown.term());
    }
    if (value instanceof Value.ListOf list) {
      return list.items().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.MapOf map) {
      return map.entries().isEmpty() ? "{}" : map(map.entries());
    }
    return value.expression();
  }

  private String map(SortedMap<String, Value> entries) {
    return entries.entrySet().stream()
        .map(entry -> name(entry.getKey()) + " = " + of(entry.getValue()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  /** A name as it stands before an equals sign. */
  static String name(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : QuotedString.of(name);
  }

  private String unknown(Term term) {
    Optional<Reference> own = own(term);
    if (own.isPresent()) {
      return own.flatMap(this::prefixLength)
          .map(length -> "(known after apply: a /" + length + ")")
          .orElse(LATER);
    }
    String shown = vocabulary.shown().apply(term);
    return isReference(term, shown) ? shown : quoted(shown);
  }

  /** Determines whether a text is that of an expression, and not of the value to come. */
  private static boolean isReference(Term term, String shown) {
    return shown.equals(term.text())
        || !Terms.expression(term).isTemplate() && shown.indexOf(' ') < 0;
  }

  private static String quoted(String shown) {
    return '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** The text of a value, known or foreseen, if it has several lines. */
  Optional<String> severalLines(Value value) {
    Optional<String> text =
        value instanceof Value.Unknown unknown && own(unknown.term()).isEmpty()
            ? Optional.of(vocabulary.shown().apply(unknown.term()))
            : value.asText();
    return text.filter(found -> found.stripTrailing().indexOf('\n') >= 0);
  }

  /** Determines whether no part of the value can be described: it refers to its own resource. */
  boolean isUnforeseen(Value value) {
    return value instanceof Value.Unknown unknown
        && own(unknown.term()).filter(own -> prefixLength(own).isEmpty()).isPresent();
  }

  /** Returns the reference to an attribute of the owner that a term is. */
  private Optional<Reference> own(Term term) {
    return Terms.reference(term)
        .filter(
            reference ->
                reference.address().map(Address::toString).filter(owner::equals).isPresent())
        .filter(reference -> !reference.path().isEmpty());
  }

  private Optional<Integer> prefixLength(Reference own) {
    return own.path().size() == 1 && own.path().get(0) instanceof PathStep.Attribute attribute
        ? vocabulary
            .attribute(type, attribute.name())
            .map(Attribute::prefixLength)
            .filter(length -> length >= 0)
        : Optional.empty();
  }

  /** The value without the members of which nothing is known, and without null members. */
  Value foreseen(Value value) {
    return foreseen(value, Value.NULL);
  }

  /** The same, but with a word about members of which something was known before. */
  Value foreseen(Value value, Value before) {
    if (!(value instanceof Value.MapOf map)) {
      return value;
    }
    SortedMap<String, Value> known = new TreeMap<>();
    map.entries()
        .forEach(
            (name, member) -> {
              Value was = before instanceof Value.MapOf old ? old.get(name) : Value.NULL;
              if (!member.isNull() && !(was.isNull() && isUnforeseen(member))) {
                known.put(name, foreseen(member, was));
              }
            });
    return new Value.MapOf(known);
  }

  /** A member in the words of its kind; empty if the kind has none. */
  String inWordsOf(Kind<?> kind, Value member) {
    return member instanceof Value.Sensitive ? "" : kind.shown(open(member));
  }

  /**
   * Returns the value that a kind may format: without secrets, and with descriptions in place of
   * unknown values.
   */
  private Value open(Value value) {
    if (value instanceof Value.Sensitive) {
      return Value.unknown(Term.named(SENSITIVE));
    }
    if (value instanceof Value.Unknown unknown) {
      String shown = vocabulary.shown().apply(unknown.term());
      return isReference(unknown.term(), shown) ? value : Value.of(shown);
    }
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(this::open).toList());
    }
    if (value instanceof Value.MapOf map) {
      SortedMap<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, open(member)));
      return new Value.MapOf(members);
    }
    return value;
  }
}
