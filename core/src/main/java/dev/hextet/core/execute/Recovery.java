package dev.hextet.core.execute;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.refresh.Reads;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.Journal;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Settles what an interrupted run left open: which of the calls that had left were carried out. */
public final class Recovery {
  private final Settler settler;

  public Recovery(Reads reads, Function<String, ResourceType> types) {
    this.settler = new Settler(reads, new Refresher(types));
  }

  /**
   * What was settled.
   *
   * @param state with everything that was found
   * @param adopted what was found
   */
  public record Recovered(State state, List<ResourceRecord> adopted) {
    public Recovered {
      adopted = List.copyOf(adopted);
    }
  }

  /**
   * Settles every open call of a journal.
   *
   * @throws DiagnosticException if two things could be what one call made
   */
  public Recovered settle(Journal journal) {
    SortedMap<Address, ResourceRecord> records = new TreeMap<>(journal.state().resources());
    List<ResourceRecord> adopted = new ArrayList<>();
    for (JournalEntry.Begin begin : journal.open()) {
      find(begin)
          .ifPresent(
              record -> {
                records.put(record.address(), record);
                adopted.add(record);
              });
    }
    return new Recovered(journal.state().with(records.values()), adopted);
  }

  private Optional<ResourceRecord> find(JournalEntry.Begin begin) {
    ResourceRecord resource = begin.resource();
    Recorded sought =
        new Recorded(
            resource.address(),
            resource.id(),
            new Attributes(resource.attributes()),
            resource.configured(),
            resource.provider());
    try {
      Optional<Value.MapOf> gave = settler.find(begin.settle(), sought);
      return gave.flatMap(given -> given.get("id").asText()).map(resource::withId);
    } catch (StepFailed e) {
      throw new DiagnosticException(e.diagnostic().about(resource.address().toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an interrupted run was settled", e);
    }
  }
}
