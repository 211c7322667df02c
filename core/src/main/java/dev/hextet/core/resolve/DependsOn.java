package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Referent;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.spelling.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the addresses in {@code depends_on}. */
final class DependsOn {
  private static final String MODULE = "module.";

  private DependsOn() {}

  static List<ScalarNode> read(DocumentNode node, ResolutionProblems report) {
    if (!(node instanceof SequenceNode sequence)) {
      report.wrongType(node.range(), "\"depends_on\"", "a list of addresses", node.what());
      return List.of();
    }
    List<ScalarNode> items = new ArrayList<>();
    for (DocumentNode item : sequence.items()) {
      Optional<ScalarNode> reference = item.reference();
      if (reference.isPresent()) {
        items.add(reference.get());
      } else {
        report.wrongType(item.range(), "an item of \"depends_on\"", "an address", item.what());
      }
    }
    return items;
  }

  /** Returns the block or the module call of an item; empty if the item is neither. */
  static Optional<Referent> target(ScalarNode item) {
    String text = item.text();
    if (text.startsWith(MODULE) && Identifier.isName(text.substring(MODULE.length()))) {
      return Optional.of(NamedValue.of(ReferentKind.MODULE, text.substring(MODULE.length())));
    }
    return Address.find(text)
        .filter(address -> address.module().isRoot())
        .map(address -> (Referent) address.whole());
  }
}
