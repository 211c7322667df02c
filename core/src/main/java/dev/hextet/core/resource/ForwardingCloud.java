package dev.hextet.core.resource;

import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/**
 * A cloud that passes every request on to another one. A decorator implements it and overrides the
 * methods that it extends, so that a new method of {@link Cloud} is passed on as well.
 */
public interface ForwardingCloud extends Cloud {

  /** Returns the cloud that answers. */
  Cloud cloud();

  @Override
  default String region() {
    return cloud().region();
  }

  @Override
  default CloudLocation place() {
    return cloud().place();
  }

  @Override
  default String account() {
    return cloud().account();
  }

  @Override
  default List<OwnedResource> owned() {
    return cloud().owned();
  }

  @Override
  default List<Value.MapOf> read(ReadQuery query) {
    return cloud().read(query);
  }

  @Override
  default Value.MapOf call(String action, Value.MapOf arguments) {
    return cloud().call(action, arguments);
  }

  @Override
  default DryRunResult dryRun(String action, Value.MapOf arguments) {
    return cloud().dryRun(action, arguments);
  }

  @Override
  default Duration readLag() {
    return cloud().readLag();
  }

  @Override
  default Attributes watched(Attributes attributes) {
    return cloud().watched(attributes);
  }

  @Override
  default List<String> holders(RecordedResource recorded) {
    return cloud().holders(recorded);
  }

  @Override
  default List<String> quota(String code, RecordedResource rejected) {
    return cloud().quota(code, rejected);
  }

  @Override
  default void close() {
    cloud().close();
  }
}
