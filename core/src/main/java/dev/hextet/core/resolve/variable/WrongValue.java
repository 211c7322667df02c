package dev.hextet.core.resolve.variable;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a value has a wrong type. The message contains the type, but neither the value nor a
 * key of a map, because they may be secrets. Never leaves the package.
 */
final class WrongValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Step> path;

  /**
   * A step into a value.
   *
   * @param key an {@link Integer} index or a {@link String} key
   * @param text as it is shown
   */
  record Step(Object key, String text) {
    static Step item(int index) {
      return new Step(index, "[" + index + "]");
    }

    /** The attribute of an object, whose name is known from the type. */
    static Step attribute(String name) {
      return new Step(name, "." + name);
    }

    /** The entry of a map, whose key may be secret. */
    static Step entry(String key) {
      return new Step(key, "[…]");
    }
  }

  WrongValue(String what) {
    this(what, List.of());
  }

  private WrongValue(String what, List<Step> path) {
    super(what, null, false, false);
    this.path = path;
  }

  WrongValue within(Step step) {
    List<Step> longer = new ArrayList<>(List.of(step));
    longer.addAll(path);
    return new WrongValue(String.valueOf(getMessage()), longer);
  }

  /** From the value inwards. */
  List<Step> path() {
    return path;
  }

  /** For example {@code var.rules[2].port must be a number, not a string}. */
  String phrase(String value) {
    StringBuilder phrase = new StringBuilder(value);
    path.forEach(step -> phrase.append(step.text()));
    return phrase.append(' ').append(getMessage()).toString();
  }
}
