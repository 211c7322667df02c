package dev.hextet.aws.api;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** All actions that the program makes, by name. Immutable. */
public final class ActionTable {
  private final Map<String, Ec2Action> rows = new TreeMap<>();

  /**
   * @throws IllegalStateException if two rows have the same name
   */
  public ActionTable(Collection<Ec2Action> rows) {
    for (Ec2Action row : rows) {
      if (this.rows.put(row.name(), row) != null) {
        throw new IllegalStateException("two rows for the action " + row.name());
      }
    }
  }

  /** Returns all rows, sorted by name. */
  public Collection<Ec2Action> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /**
   * Returns the row of an action.
   *
   * @throws IllegalStateException if the table has no such row
   */
  public Ec2Action get(String action) {
    Ec2Action row = rows.get(action);
    if (row == null) {
      throw new IllegalStateException("no action " + action);
    }
    return row;
  }
}
