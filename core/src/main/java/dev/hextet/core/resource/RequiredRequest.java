package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * A request that a plan requires.
 *
 * @param purpose its purpose
 * @param action the cloud's name of the request
 * @param arguments the arguments; some may be unknown
 */
public record RequiredRequest(RequestPurpose purpose, String action, Value.MapOf arguments) {
  public RequiredRequest {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(arguments, "arguments");
  }
}
