package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import java.util.Objects;

/**
 * A part of a recorded resource that a document declares as a resource of its own.
 *
 * @param whole the address of the containing resource
 * @param id the id of the part, in the form of an import block
 */
public record SubResource(Address whole, String id) {
  public SubResource {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(id, "id");
  }
}
