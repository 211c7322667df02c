package dev.hextet.aws;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wanted resources, and what the checks of a type find in them. */
public final class CheckedDocument implements CheckContext, FindingSink {
  private final List<DesiredResource> drafts = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private final Map<Address, Attributes> live = new HashMap<>();
  private ReadAnswers facts = TypeSamples.answers();

  /** A wanted resource: an address, and attributes as JSON. */
  public CheckedDocument with(String address, String attributes) {
    drafts.add(
        new DesiredResource(
            Address.parse(address), TypeSamples.attributes(attributes), TypeSamples.SITE));
    return this;
  }

  /** What is there already under an address. */
  public CheckedDocument live(String address, String attributes) {
    live.put(Address.parse(address), TypeSamples.attributes(attributes));
    return this;
  }

  @Override
  public Optional<Attributes> live(Address address) {
    return Optional.ofNullable(live.get(address));
  }

  public CheckedDocument facts(ReadAnswers answers) {
    facts = answers;
    return this;
  }

  /** Checks all resources of a type: a line for each finding, {@code address attribute Code}. */
  public List<String> check(ResourceType type) {
    for (DesiredResource draft : all(type.name())) {
      List<String> before = List.copyOf(found);
      type.check(draft, this, this);
      for (int i = before.size(); i < found.size(); i++) {
        found.set(i, draft.address() + " " + found.get(i));
      }
    }
    return found;
  }

  /** Checks one resource: {@code attribute: Code: detail} for each finding. */
  public List<String> findings(ResourceType type, String address) {
    type.check(draft(address), this, this);
    return details;
  }

  public DesiredResource draft(String address) {
    Address wanted = Address.parse(address);
    return drafts.stream()
        .filter(draft -> draft.address().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<DesiredResource> all(String type) {
    return drafts.stream().filter(draft -> draft.address().type().equals(type)).toList();
  }

  @Override
  public Optional<DesiredResource> target(Value id) {
    return drafts.stream()
        .filter(
            draft ->
                id.equals(Value.unknown(Terms.parseOrNamed(draft.address() + ".id")))
                    || !id.isNull() && id.equals(draft.attributes().values().get("id")))
        .findFirst();
  }

  @Override
  public ReadAnswers facts() {
    return facts;
  }

  @Override
  public void add(Attribute<?> attribute, List<Object> path, DiagnosticMessage message) {
    String member = path.isEmpty() ? "" : path.toString();
    String severity = message.severity() == Severity.WARNING ? " warning " : " ";
    found.add(attribute.name() + member + severity + message.code());
    details.add(attribute.name() + ": " + message.code() + ": " + message.detail());
  }
}
