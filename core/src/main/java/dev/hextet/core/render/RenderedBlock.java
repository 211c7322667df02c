package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import java.util.List;

/**
 * The change of one resource, or a read, in Terraform's form. Texts are not escaped.
 *
 * @param address the resource
 * @param symbol symbol of the action
 * @param mark one-character symbol of the action
 * @param title first line, with the action
 * @param notes further lines, each in parentheses
 * @param comments further lines about risks
 * @param lines lines between the braces
 */
public record RenderedBlock(
    Address address,
    String symbol,
    LineMark mark,
    Title title,
    List<String> notes,
    List<String> comments,
    List<BlockLine> lines) {
  /** Symbol of a read. */
  public static final String READ = "<=";

  public RenderedBlock {
    notes = List.copyOf(notes);
    comments = List.copyOf(comments);
    lines = List.copyOf(lines);
  }

  /** Returns the line that opens the block: <code>resource "aws_vpc" "main" &#123;</code>. */
  public String opening() {
    String word = address.isData() ? "data" : "resource";
    return word + " \"" + address.type() + "\" \"" + address.name() + "\" {";
  }

  /**
   * The title of a block.
   *
   * @param sentence the whole title
   * @param predicate the title after the address of the resource
   */
  public record Title(String sentence, String predicate) {
    static Title of(Address address, String predicate) {
      return new Title(address + " " + predicate, predicate);
    }
  }
}
