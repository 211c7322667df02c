package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;

/** The clouds of all provider configurations. Each connection is opened on its first use. */
@FunctionalInterface
public interface Clouds {

  /**
   * A cloud; always the same one for the same key. Thread-safe.
   *
   * @param provider the configuration's key: {@code aws}, or {@code aws.west} of one with an alias
   * @throws dev.hextet.core.diag.DiagnosticException if its settings are wrong
   */
  Cloud of(String provider);

  /** Returns the location of a provider configuration. */
  default CloudLocation place(String provider) {
    return of(provider).place();
  }

  /** Makes a read with the configuration that the query names. */
  default List<Value.MapOf> read(ReadQuery query) {
    return of(query.provider()).read(query);
  }
}
