package dev.hextet.core.resource;

import dev.hextet.core.expression.Reference;
import dev.hextet.core.spelling.QuotedString;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a resource in a document: {@code aws_subnet.web}, {@code aws_subnet.web[0]}, {@code
 * aws_subnet.web["a"]}; or of what a data source tells: {@code data.aws_ami.web}. Without a key it
 * is that of the block too, and so of all its instances. Sorted by mode, type, name and key; number
 * keys by their number.
 *
 * @param mode whether it is managed, or only looked up
 * @param type the resource type
 * @param name the name in the document
 * @param key the instance key with its brackets, or empty; after it, for what its successor
 *     replaces and what still exists, {@code (deposed ID)}
 */
public record Address(Mode mode, String type, String name, String key)
    implements Comparable<Address> {

  /** Terraform's word for what one does with a thing. */
  public enum Mode {
    /** It is looked up. */
    DATA,
    /** It is made, changed and destroyed. */
    MANAGED
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(data\\.)?([A-Za-z_][A-Za-z0-9_-]*)\\.([A-Za-z_][A-Za-z0-9_-]*)"
              + "(?:\\[(?:(0|[1-9]\\d{0,8})|(\"(?:[^\"\\\\]|\\\\.)*\"))])?"
              + "( \\(deposed [^()]+\\))?");

  private static final String DEPOSED = " (deposed ";

  private static final Comparator<Address> ORDER =
      Comparator.comparing(Address::mode)
          .thenComparing(Address::type)
          .thenComparing(Address::name)
          .thenComparing(a -> a.key.isEmpty() ? 0 : a.key.startsWith("[\"") ? 2 : 1)
          .thenComparing(a -> a.key.length() * (a.key.startsWith("[\"") ? 0 : 1))
          .thenComparing(Address::key);

  public Address {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
  }

  /** The address of a managed resource. */
  public Address(String type, String name, String key) {
    this(Mode.MANAGED, type, name, key);
  }

  /** The address of a managed resource or of its block. */
  public static Address of(String type, String name) {
    return new Address(Mode.MANAGED, type, name, "");
  }

  /** The address of a {@code data} block. */
  public static Address ofData(String type, String name) {
    return new Address(Mode.DATA, type, name, "");
  }

  /** The block that a reference to a resource or to a data source is about. */
  public static Address of(Reference reference) {
    return reference.kind() == Reference.Kind.DATA
        ? ofData(reference.type(), reference.name())
        : of(reference.type(), reference.name());
  }

  /** Determines whether a reference is to a resource or to a data source. */
  public static boolean isOf(Reference reference) {
    return reference.kind() == Reference.Kind.DATA || reference.kind() == Reference.Kind.RESOURCE;
  }

  /** Returns the reference to the block. */
  public Reference reference() {
    return new Reference(
        isData() ? Reference.Kind.DATA : Reference.Kind.RESOURCE, type, name, null);
  }

  /** Reads what {@link #toString} prints; empty if the text is no address. */
  public static Optional<Address> parse(String text) {
    Matcher form = FORM.matcher(text);
    // The prefix is no type: data.aws_ami alone is no address.
    if (!form.matches() || form.group(1) == null && form.group(2).equals("data")) {
      return Optional.empty();
    }
    Mode mode = form.group(1) == null ? Mode.MANAGED : Mode.DATA;
    String key = form.group(4) == null ? "" : "[" + form.group(4) + "]";
    if (form.group(5) != null) {
      Optional<String> name = QuotedString.read(form.group(5));
      if (name.isEmpty()) {
        return Optional.empty();
      }
      key = "[" + QuotedString.of(name.get()) + "]";
    }
    String deposed = form.group(6) == null ? "" : form.group(6);
    return Optional.of(new Address(mode, form.group(2), form.group(3), key + deposed));
  }

  /** The address of an instance of this block, by its number or its name. */
  public Address at(Value index) {
    return new Address(mode, type, name, "[" + index.expression() + "]");
  }

  /** The number or the name of the instance; empty if the block has just one thing. */
  public Optional<Value> index() {
    String within = current().key;
    if (within.isEmpty()) {
      return Optional.empty();
    }
    String literal = within.substring(1, within.length() - 1);
    return literal.startsWith("\"")
        ? QuotedString.read(literal).map(Value::of)
        : Optional.of(Value.of(Long.parseLong(literal)));
  }

  /** The address of the block, with all its instances. */
  public Address block() {
    return key.isEmpty() ? this : new Address(mode, type, name, "");
  }

  public boolean isData() {
    return mode == Mode.DATA;
  }

  /** The address under which a resource is kept while its successor takes its place. */
  public Address deposed(String id) {
    return new Address(mode, type, name, key + DEPOSED + id + ")");
  }

  /** The same resource under another address; a deposed one stays deposed. */
  public Address under(Address other) {
    return isDeposed()
        ? new Address(other.mode, other.type, other.name, other.key + key.substring(cut()))
        : other;
  }

  private int cut() {
    return key.lastIndexOf(DEPOSED);
  }

  /** Whether it is that of a resource whose successor took its place. */
  public boolean isDeposed() {
    return key.endsWith(")");
  }

  /** The address in a document: a deposed resource's is its successor's. */
  public Address current() {
    return isDeposed() ? new Address(mode, type, name, key.substring(0, cut())) : this;
  }

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (isData() ? "data." : "") + type + "." + name + key;
  }
}
