package dev.hextet.core.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A value is not of its kind. The stage that asked makes a diagnostic of it, at the place in the
 * document that the path leads to.
 */
public final class InvalidValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String summary;
  private final String detail;
  private final transient List<Object> path;

  /**
   * @param code the diagnostic's code
   * @param summary what is wrong, in a short phrase
   * @param detail what to do about it
   */
  public InvalidValue(String code, String summary, String detail) {
    this(code, summary, detail, List.of());
  }

  private InvalidValue(String code, String summary, String detail, List<Object> path) {
    super(summary);
    this.code = code;
    this.summary = summary;
    this.detail = detail;
    this.path = List.copyOf(path);
  }

  /** The same, seen from the list or map that holds the value: a step is an index or a key. */
  public InvalidValue within(Object step) {
    List<Object> longer = new ArrayList<>();
    longer.add(step);
    longer.addAll(path);
    return new InvalidValue(code, summary, detail, longer);
  }

  public String code() {
    return code;
  }

  public String summary() {
    return summary;
  }

  public String detail() {
    return detail;
  }

  /** From the attribute's value inwards: {@link Integer} indices and {@link String} keys. */
  public List<Object> path() {
    return path;
  }
}
