package dev.hextet.core.state;

/** What every committed state has: without it, a thing that was made could not be found again. */
final class StateCheck {
  private StateCheck() {}

  /** Checks a state that was read; an IllegalArgumentException says what it lacks. */
  static void check(State state) {
    require(!state.lineage().isEmpty(), "its lineage is empty");
    require(state.serial() > 0, "its serial is not a number above 0");
    state.records().forEach(StateCheck::check);
  }

  private static void check(ResourceRecord record) {
    String about = record.address().toString();
    require(!record.address().isData(), about + " is not a resource");
    require(!record.id().isEmpty(), about + " has no id");
    require(!record.provider().isEmpty(), about + " has no provider");
    require(!record.region().isEmpty(), about + " has no region");
    require(record.schema() > 0, about + " has no version of its schema");
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }
}
