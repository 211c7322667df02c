package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import java.util.Objects;

/**
 * What a document writes as a resource of its own, and what is recorded as a part of another one.
 *
 * @param whole the address of that other resource
 * @param id the id of the part, in the form of an import block
 */
public record SubResource(Address whole, String id) {
  public SubResource {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(id, "id");
  }
}
