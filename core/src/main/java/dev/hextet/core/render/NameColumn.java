package dev.hextet.core.render;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.schema.Kind;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The names in a block, with their equals signs in one column.
 *
 * @param width of the longest
 */
record NameColumn(int width) {
  private static final int WIDEST = 40;

  static NameColumn of(Collection<String> names) {
    return new NameColumn(
        Math.min(WIDEST, names.stream().mapToInt(name -> shown(name).length()).max().orElse(0)));
  }

  private static String shown(String name) {
    return PrintableText.line(ValueText.name(name));
  }

  String prefix(String name) {
    String shown = shown(name);
    return shown + " ".repeat(Math.max(0, width - shown.length())) + " = ";
  }

  ValueSlot slot(int depth, String name, @Nullable Kind<?> kind) {
    return new ValueSlot(depth, prefix(name), "", kind);
  }
}
