package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.resolve.Import;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.resource.Site;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the document takes over that is there already. It is planned as if it had been recorded, by
 * its id alone: what the document sets is compared with what is there, and the rest stays.
 */
public final class Imports {
  private final Configuration wanted;
  private final State state;
  private final Function<String, ResourceType> types;

  private Imports(Configuration wanted, State state, Function<String, ResourceType> types) {
    this.wanted = wanted;
    this.state = state;
    this.types = types;
  }

  /**
   * Records of what is to be imported. What has been imported already is not imported again.
   *
   * @param state under the addresses that the document has now
   * @throws DiagnosticException if an id is not one, or what it names is recorded in another way
   */
  public static List<ResourceRecord> of(
      Configuration wanted, State state, Sites sites, Function<String, ResourceType> types) {
    Imports imports = new Imports(wanted, state, types);
    List<ResourceRecord> records = new ArrayList<>();
    for (Import block : wanted.refactoring().imports()) {
      Optional.ofNullable(wanted.resources().get(block.to().block()))
          .map(resource -> sites.of(resource.provider()))
          .flatMap(site -> imports.record(block, site))
          .ifPresent(records::add);
    }
    return records;
  }

  /** Records of what a plan imports. */
  public static List<ResourceRecord> of(Plan plan, Function<String, ResourceType> types) {
    return plan.changes().stream()
        .filter(change -> plan.imports().contains(change.address()))
        .map(change -> record(change.address(), change.id(), change.former(), types))
        .toList();
  }

  private Optional<ResourceRecord> record(Import block, Site site) {
    String id = id(block);
    Optional<ResourceRecord> recorded = state.resource(block.to());
    if (recorded.isPresent()) {
      return same(block, recorded.get(), id);
    }
    for (ResourceRecord other : state.records()) {
      if (other.address().type().equals(block.to().type())
          && other.id().equals(id)
          && other.region().equals(site.region())) {
        throw wrong(
            block,
            id + " is managed already, as " + other.address(),
            "To give it another address, use a moved block.");
      }
    }
    if (types.apply(block.to().type()).imported(id, site).isEmpty()) {
      throw wrong(
          block,
          id + " is not the id of an " + block.to().type(),
          "It is written as Terraform writes it for this type; docs/document.md lists them all.");
    }
    return Optional.of(record(block.to(), id, site, types));
  }

  private static Optional<ResourceRecord> same(Import block, ResourceRecord recorded, String id) {
    boolean renamed = recorded.attributes().get("id").asText().filter(id::equals).isPresent();
    if (recorded.id().equals(id) || renamed || id.indexOf('/') > 0) {
      return Optional.empty();
    }
    throw wrong(
        block,
        block.to() + " is " + recorded.id() + " already, and not " + id,
        "Take this block out, or let the other one go first, with a removed block.");
  }

  private String id(Import block) {
    Value id =
        new Evaluator()
            .evaluate(block.id(), wanted.scope(reference -> Value.unknown(reference.text())))
            .unmarked();
    if (!id.isKnown()) {
      throw wrong(
          block,
          "the id of what is to be imported is not known",
          "It has to be known before anything is done. Write it out, or use a variable.");
    }
    return id.asText()
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> wrong(block, "the id of what is to be imported is empty", "Write its id."));
  }

  private static ResourceRecord record(
      Address to, String id, Site site, Function<String, ResourceType> types) {
    ResourceType type = types.apply(to.type());
    return new ResourceRecord(
        to,
        id,
        site.provider(),
        site.region(),
        type.schema().version(),
        new TreeSet<>(),
        type.imported(id, site).orElse(Attributes.EMPTY).values(),
        new TreeMap<>(),
        new TreeSet<>(),
        false,
        "");
  }

  /** The problem of what is to be imported and is not there, or not wanted. */
  static Diagnostic problem(Import block, String summary, String detail) {
    return Diagnostic.error("InvalidImport", summary, detail, block.where())
        .about(block.to().toString());
  }

  private static DiagnosticException wrong(Import block, String summary, String detail) {
    return new DiagnosticException(problem(block, summary, detail));
  }
}
