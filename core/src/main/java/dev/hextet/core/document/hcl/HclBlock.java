package dev.hextet.core.document.hcl;

import java.util.List;

/**
 * A block: <code>type "label" { … }</code>.
 *
 * @param name its type
 * @param labels its labels
 * @param body its content
 * @param end offset after its closing brace
 */
public record HclBlock(HclName name, List<HclName> labels, HclBody body, int end)
    implements HclItem {
  public HclBlock {
    labels = List.copyOf(labels);
  }
}
