package dev.hextet.core.plan;

import java.util.Objects;

/**
 * A sensitive variable that a plan was made with. Its value is given again when the plan is carried
 * out.
 *
 * @param digest of its name and its value, so that another value is noticed
 * @param type what its values are, in Terraform's words: what is given becomes one of them
 */
public record PlannedInput(String digest, String type) {
  public PlannedInput {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(type, "type");
  }
}
