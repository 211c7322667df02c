package dev.hextet.core.configuration;

import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * A variable that has a value.
 *
 * @param value its value; marked if it is sensitive in any use
 * @param type its type in Terraform's words, with the defaults of optional attributes
 */
public record GivenVariable(Value value, String type) {
  public GivenVariable {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(type, "type");
  }
}
