package dev.hextet.core.verification;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the evidence that the cloud itself has of the resources of a probe.
 *
 * @param clouds make the reads
 * @param types the type of a name; never null
 */
public record EvidenceReader(Clouds clouds, Function<String, ResourceType> types) {

  /** Returns a clause for each resource with evidence, sorted by address. */
  List<String> of(PlannedProbe probe, State state) {
    Optional<String> line = ProbeKind.consoleLine(probe.arguments());
    return resources(probe.subjects(), state, line).stream()
        .map(address -> state.resource(address).orElseThrow())
        .map(record -> clause(recorded(record), line))
        .toList();
  }

  private String clause(RecordedResource resource, Optional<String> line) {
    ResourceType type = types.apply(resource.address().type());
    List<ReadQuery> queries =
        type.evidenceReads(resource, line).stream()
            .map(query -> query.in(resource.provider()))
            .toList();
    try {
      ReadBatch reads = new ReadBatch(clouds::read, Runnable::run);
      List<String> clauses =
          type.evidence(resource, line, reads.all(queries).in(resource.provider()));
      return resource.address() + ": " + String.join(", ", clauses);
    } catch (CloudFault fault) {
      return resource.address() + ": no answer of the cloud, " + fault.words();
    } catch (DiagnosticException e) {
      return resource.address() + ": no answer of the cloud, " + e.diagnostics().get(0).summary();
    }
  }

  /**
   * Returns the resources with evidence: the subjects, or the nearest ones that they depend on. An
   * Elastic IP address has none itself, and its instance has.
   */
  private SortedSet<Address> resources(
      SortedSet<Address> subjects, State state, Optional<String> line) {
    SortedSet<Address> found = new TreeSet<>();
    Set<Address> seen = new HashSet<>();
    Deque<Address> open = new ArrayDeque<>(subjects);
    while (!open.isEmpty()) {
      for (ResourceRecord record : records(open.remove(), state)) {
        boolean isNew = seen.add(record.address());
        if (isNew && hasEvidence(record, line)) {
          found.add(record.address());
        } else if (isNew) {
          open.addAll(record.dependencies());
        }
      }
    }
    return found;
  }

  private boolean hasEvidence(ResourceRecord record, Optional<String> line) {
    ResourceType type = types.apply(record.address().type());
    return !type.evidenceReads(recorded(record), line).isEmpty();
  }

  /** Returns the record of an instance, or those of all instances of a block. */
  private static List<ResourceRecord> records(Address subject, State state) {
    List<ResourceRecord> records = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      Address address = record.address();
      boolean isMeant = address.equals(subject) || address.whole().equals(subject);
      if (isMeant && !address.isDeposed()) {
        records.add(record);
      }
    }
    return records;
  }

  private static RecordedResource recorded(ResourceRecord record) {
    return new RecordedResource(
        record.address(),
        record.id(),
        new Attributes(record.attributes()),
        record.configured(),
        record.provider());
  }
}
