package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.value.Value;
import java.util.SortedMap;

/** One entry of the journal of a run. It is on disk before the effects of its content. */
public sealed interface JournalEntry {

  /**
   * The first entry of a run.
   *
   * @param lineage of the state
   * @param serial of the state that the run began with
   * @param plan digest of the plan that is carried out
   */
  record Start(String lineage, long serial, String plan) implements JournalEntry {}

  /**
   * A call is about to be sent.
   *
   * @param step the step's id
   * @param call its number in the step, from 0
   * @param action the cloud's name of the call
   * @param arguments digest of its arguments
   * @param settle outcome probe of the call; wholly known
   * @param resource the record after success; its id is empty if the call assigns it
   */
  record Begin(
      String step,
      int call,
      String action,
      String arguments,
      OutcomeProbe settle,
      ResourceRecord resource)
      implements JournalEntry {}

  /**
   * A call was answered.
   *
   * @param step the step's id
   * @param call its number in the step
   * @param gave the parts of the answer that later calls of the step use
   */
  record Done(String step, int call, Value.MapOf gave) implements JournalEntry {}

  /**
   * A call was refused: it changed nothing.
   *
   * @param step the step's id
   * @param call its number in the step
   * @param why the cloud's error code
   */
  record Failed(String step, int call, String why) implements JournalEntry {}

  /**
   * A step has ended with a recorded resource.
   *
   * @param step the step's id
   * @param resource the record
   */
  record End(String step, ResourceRecord resource) implements JournalEntry {}

  /**
   * A resource makes room for its successor: from here on it is recorded under another address.
   *
   * @param step the step that makes the successor
   * @param resource the record under its deposed address
   */
  record Deposed(String step, ResourceRecord resource) implements JournalEntry {}

  /**
   * A step has ended with the deletion of its resource.
   *
   * @param step the step's id
   * @param address address of the removed record
   */
  record Gone(String step, Address address) implements JournalEntry {}

  /**
   * Resources are recorded under other addresses from here on; nothing else changes.
   *
   * @param moves from each old address to the new one
   */
  record Moved(SortedMap<Address, Address> moves) implements JournalEntry {}
}
