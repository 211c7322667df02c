package dev.hextet.core.document.hcl;

import java.util.List;

/**
 * Content of a text or of a block.
 *
 * @param items arguments and blocks, in their order
 */
public record HclBody(List<HclItem> items) {
  public HclBody {
    items = List.copyOf(items);
  }
}
