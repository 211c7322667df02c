package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.Move;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.state.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * New addresses of recorded resources: by {@code moved} blocks, and because a block gains or loses
 * a count, as in Terraform.
 */
public final class MovedAddresses {
  private final List<Move> said;
  private final Map<Address, Move> last = new HashMap<>();
  private final SortedMap<Address, Address> moves = new TreeMap<>();

  private MovedAddresses(List<Move> said) {
    this.said = said;
  }

  /**
   * The moves of recorded resources, from each old address to the new one.
   *
   * @throws DiagnosticException if two resources would have one address
   */
  public static SortedMap<Address, Address> of(Configuration wanted, State state) {
    MovedAddresses moves = new MovedAddresses(wanted.refactoring().moves());
    state.resources().keySet().forEach(moves::follow);
    wanted.resources().values().forEach(block -> moves.followCount(block, state));
    moves.checkTargets(state);
    return moves.moves;
  }

  private void follow(Address recorded) {
    Address at = recorded;
    Set<Address> seen = new HashSet<>();
    Optional<Move> next = next(at);
    while (next.isPresent()) {
      if (!seen.add(at)) {
        throw PlanDiagnostic.ENDLESS_MOVE.with(at).exceptionAt(next.get().where());
      }
      at = next.get().apply(at);
      last.put(recorded, next.get());
      next = next(at);
    }
    if (!at.equals(recorded)) {
      moves.put(recorded, at);
    }
  }

  /** Returns the move of an address; a move of the instance wins over one of its block. */
  private Optional<Move> next(Address at) {
    Optional<Move> own = said.stream().filter(move -> move.isOf(at)).findFirst();
    return own.isPresent()
        ? own
        : said.stream().filter(move -> !move.apply(at).equals(at)).findFirst();
  }

  /** Follows the only instance of a block to the first of several, and back. */
  private void followCount(ResourceConfiguration block, State state) {
    Optional<Repetition.Kind> kind = block.repeated().map(Repetition::kind);
    Address only = block.address();
    Address first = only.instance(InstanceKey.of(0));
    if (kind.isEmpty()) {
      followCount(first, only, state);
    } else if (kind.get() == Repetition.Kind.COUNT) {
      followCount(only, first, state);
    }
  }

  private void followCount(Address from, Address to, State state) {
    boolean stays = state.resources().containsKey(from) && !moves.containsKey(from);
    boolean free = !state.resources().containsKey(to);
    if (stays && free && !moves.containsValue(to)) {
      moves.put(from, to);
    }
  }

  private void checkTargets(State state) {
    Map<Address, Address> taken = new HashMap<>();
    state.resources().keySet().stream()
        .filter(address -> !moves.containsKey(address))
        .forEach(address -> taken.put(address, address));
    moves.forEach(
        (from, to) -> {
          Address other = taken.put(to, from);
          if (other != null) {
            Move move = last.get(from);
            throw PlanDiagnostic.MOVE_COLLISION
                .with(other, from, to)
                .exceptionAt(move == null ? null : move.where());
          }
        });
  }
}
