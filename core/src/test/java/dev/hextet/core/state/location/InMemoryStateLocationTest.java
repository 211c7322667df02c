package dev.hextet.core.state.location;

import java.util.function.UnaryOperator;

class InMemoryStateLocationTest extends StateLocationContract {
  private final InMemoryStateLocation.Memory memory = new InMemoryStateLocation.Memory();

  @Override
  protected StateLocation location(LocationOptions options) {
    return new InMemoryStateLocation(memory, options);
  }

  @Override
  protected void editState(UnaryOperator<String> edit) {
    memory.edit(edit);
  }

  @Override
  protected void editLock(UnaryOperator<String> edit) {
    memory.replaceOwner(edit);
  }
}
