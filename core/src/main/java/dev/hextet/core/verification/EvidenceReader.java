package dev.hextet.core.verification;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.plan.EvidenceSubjects;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
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
    SortedMap<Address, ResourceRecord> records = state.resources();
    return new EvidenceSubjects(
            records.keySet(),
            address -> hasEvidence(record(records, address), line),
            address -> record(records, address).dependencies())
        .of(probe).stream()
            .map(address -> clause(recorded(record(records, address)), line))
            .toList();
  }

  private static ResourceRecord record(
      SortedMap<Address, ResourceRecord> records, Address address) {
    return Objects.requireNonNull(records.get(address), "record");
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

  private boolean hasEvidence(ResourceRecord record, Optional<String> line) {
    ResourceType type = types.apply(record.address().type());
    return !type.evidenceReads(recorded(record), line).isEmpty();
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
