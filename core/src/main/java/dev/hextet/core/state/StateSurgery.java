package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.ModulePattern;
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
  public SortedSet<Address> instances(AddressPattern address) {
    SortedSet<Address> found = new TreeSet<>();
    for (Address recorded : state.resources().keySet()) {
      if (address.includes(recorded)) {
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
  public SortedSet<Address> recorded(AddressPattern address) {
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
  public SortedMap<Address, Address> moves(AddressPattern from, AddressPattern to) {
    SortedMap<Address, Address> moves = new TreeMap<>();
    if (from instanceof ModulePattern old && to instanceof ModulePattern next) {
      for (Address address : recorded(from)) {
        moves.put(address, address.movedInto(address.module().moved(old.path(), next.path())));
      }
    } else {
      for (Address address : recorded(checked(from, to))) {
        moves.put(address, moved(address, (Address) from, (Address) to));
      }
    }
    check(moves, to);
    return moves;
  }

  private static AddressPattern checked(AddressPattern from, AddressPattern to) {
    if (!(from instanceof Address old) || !(to instanceof Address next)) {
      throw StateDiagnostic.MOVE_TO_ANOTHER_TYPE.with(from, to).exception();
    } else if (old.isDeposed() || next.isDeposed()) {
      throw StateDiagnostic.DEPOSED_CANNOT_MOVE.with().exception();
    } else if (!old.type().equals(next.type()) || old.isData() != next.isData()) {
      throw StateDiagnostic.MOVE_TO_ANOTHER_TYPE.with(from, to).exception();
    }
    return from;
  }

  /** A block's instances keep their keys; one instance has the key of the new address. */
  private static Address moved(Address recorded, Address from, Address to) {
    boolean keepsKey = from.isWhole() && to.isWhole();
    return recorded.movedTo(keepsKey ? to.instance(recorded.key()) : to);
  }

  private void check(SortedMap<Address, Address> moves, AddressPattern to) {
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
