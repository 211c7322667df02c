package dev.hextet.core.configuration;

import dev.hextet.core.address.ModulePath;
import java.util.Objects;

/**
 * A {@code module} block whose instances depend on resources or data sources.
 *
 * @param path the path of the block, without a key
 * @param repetition its count or for_each, in the scope of the module with the block
 */
public record OpenCall(ModulePath path, Repetition repetition) {
  public OpenCall {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(repetition, "repetition");
  }
}
