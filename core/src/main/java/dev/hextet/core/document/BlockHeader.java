package dev.hextet.core.document;

import java.util.List;

/**
 * The header of a block in HCL's native syntax.
 *
 * @param type its type
 * @param labels its labels
 */
public record BlockHeader(ScalarNode type, List<ScalarNode> labels) {
  public BlockHeader {
    labels = List.copyOf(labels);
  }
}
