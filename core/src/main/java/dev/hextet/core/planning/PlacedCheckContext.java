package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The world as the checks of one resource see it: facts are looked up where the resource is to be.
 *
 * @param provider the key of the resource's provider configuration
 */
record PlacedCheckContext(CheckContext world, String provider) implements CheckContext {
  @Override
  public List<DesiredResource> all(String type) {
    return world.all(type);
  }

  @Override
  public Optional<DesiredResource> target(Value id) {
    return world.target(id);
  }

  @Override
  public List<DesiredResource> having(String type, Attribute<?> attribute, Value value) {
    return world.having(type, attribute, value);
  }

  @Override
  public <T> T shared(Shared<T> question) {
    return world.shared(question);
  }

  @Override
  public Optional<Attributes> live(Address address) {
    return world.live(address);
  }

  @Override
  public Optional<Attributes> result(String type, Value id) {
    return world.result(type, id);
  }

  @Override
  public ReadAnswers facts() {
    return world.facts().in(provider);
  }
}
