package dev.hextet.core.resource;

import dev.hextet.core.address.ResourceMode;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/** A cloud's resource types, and the way to reach it. */
public interface Provider {

  /** The name in a document's {@code provider} block. */
  String name();

  /** All types, sorted by name. */
  List<ResourceType> types();

  default Optional<ResourceType> type(String name) {
    return types().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** All data sources, sorted by name. */
  default List<DataSource> dataSources() {
    return List.of();
  }

  default Optional<DataSource> dataSource(String name) {
    return dataSources().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  /**
   * Returns the remedy for a type that Terraform's provider has and this one lacks; empty if
   * neither has it. Used only after an error.
   */
  default Optional<String> remedy(ResourceMode mode, String type) {
    return Optional.empty();
  }

  /**
   * The arguments that a provider block may have. Another value of one that replaces reaches
   * another place: another region, or another account.
   */
  Schema settings();

  /** Checks a configuration as far as possible before any request. */
  default void check(Value.MapOf settings, FindingSink findings) {}

  /**
   * Returns a policy that permits exactly some requests, as text in the cloud's format; empty if
   * the cloud has no policies.
   */
  default Optional<String> accessPolicy(RequiredRequests requests) {
    return Optional.empty();
  }

  /**
   * Reaches the cloud. Asks for nothing yet; wrong credentials show at the first request.
   *
   * @param key the configuration's key: {@code aws}, or {@code aws.west} of one with an alias
   * @param settings the provider block's values; the sensitive ones may be marked
   */
  Cloud connect(String key, Value.MapOf settings);
}
