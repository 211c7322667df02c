package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.ShellWords;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Changes of the recorded state without changes in the cloud: moving and removing records. An
 * address without a key stands for all instances of its block. An address also stands for the
 * deposed resources at that address.
 */
public final class StateSurgery {
  private final State state;
  private final String listing;

  /**
   * @param listing the command that lists the state
   */
  public StateSurgery(State state, String listing) {
    this.state = state;
    this.listing = listing;
  }

  /** The recorded addresses that an address stands for, sorted; perhaps none. */
  public SortedSet<Address> instances(Address address) {
    SortedSet<Address> found = new TreeSet<>();
    for (Address recorded : state.resources().keySet()) {
      boolean inBlock = recorded.whole().equals(address);
      if (inBlock || recorded.current().equals(address) || recorded.equals(address)) {
        found.add(recorded);
      }
    }
    return found;
  }

  /**
   * The same where there has to be one.
   *
   * @throws DiagnosticException if nothing is recorded there
   */
  public SortedSet<Address> recorded(Address address) {
    SortedSet<Address> found = instances(address);
    if (found.isEmpty()) {
      List<String> known = state.resources().keySet().stream().map(Address::toString).toList();
      throw StateDiagnostic.NOT_RECORDED
          .with(address, Suggestion.sentence(address.toString(), known), listing)
          .exception();
    }
    return found;
  }

  /** The state without some records. What needed them needs them no longer. */
  public State without(Collection<Address> addresses) {
    List<ResourceRecord> kept = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      if (!addresses.contains(record.address())) {
        SortedSet<Address> dependencies = new TreeSet<>(record.dependencies());
        dependencies.removeIf(needed -> addresses.contains(needed));
        kept.add(record.withDependencies(dependencies));
      }
    }
    return state.next(kept, state.outputs());
  }

  /**
   * The new address of each record that a move is about.
   *
   * @throws DiagnosticException if nothing is recorded at the one address, or something at the
   *     other, or the types differ
   */
  public SortedMap<Address, Address> moves(Address from, Address to) {
    if (from.isDeposed() || to.isDeposed()) {
      throw StateDiagnostic.DEPOSED_CANNOT_MOVE.with().exception();
    }
    if (!from.type().equals(to.type()) || from.isData() != to.isData()) {
      throw StateDiagnostic.MOVE_TO_ANOTHER_TYPE.with(from, to).exception();
    }
    SortedMap<Address, Address> moves = new TreeMap<>();
    for (Address address : recorded(from)) {
      moves.put(address, moved(address, from, to));
    }
    check(moves, to);
    return moves;
  }

  /** A block's instances keep their keys; one instance has the key of the new address. */
  private static Address moved(Address recorded, Address from, Address to) {
    boolean keepsKey = from.isWhole() && to.isWhole();
    return recorded.movedTo(keepsKey ? to.instance(recorded.key()) : to);
  }

  private void check(SortedMap<Address, Address> moves, Address to) {
    if (moves.values().stream().distinct().count() < moves.size()) {
      throw StateDiagnostic.INSTANCES_CANNOT_MERGE.with(to).exception();
    }
    Optional<Address> taken =
        moves.values().stream().filter(target -> state.resource(target).isPresent()).findFirst();
    if (taken.isPresent()) {
      throw StateDiagnostic.ADDRESS_RECORDED
          .with(taken.get(), ShellWords.quoted(taken.get().toString()))
          .exception();
    }
  }

  /** The state after moves, in which what needed a record needs it under its new address. */
  public State moved(SortedMap<Address, Address> moves) {
    List<ResourceRecord> records = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      SortedSet<Address> dependencies = new TreeSet<>();
      record.dependencies().forEach(needed -> dependencies.add(moves.getOrDefault(needed, needed)));
      records.add(
          record
              .withAddress(moves.getOrDefault(record.address(), record.address()))
              .withDependencies(dependencies));
    }
    return state.next(records, state.outputs());
  }
}
