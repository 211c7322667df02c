package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Tags say a type. Only those that say nothing new are taken, and {@code !!str}. */
final class Tags {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> OF_SCALARS = Set.of("!", STANDARD + "str");
  private static final Set<String> OF_MAPPINGS = Set.of("!", STANDARD + "map");
  private static final Set<String> OF_SEQUENCES = Set.of("!", STANDARD + "seq");

  private Tags() {}

  static boolean isUnknown(ScalarEvent event) {
    return event.getTag() != null && !OF_SCALARS.contains(event.getTag());
  }

  /** The tag of a collection, if it is not known. */
  static Optional<String> ofCollection(CollectionStartEvent event) {
    Set<String> known = event instanceof MappingStartEvent ? OF_MAPPINGS : OF_SEQUENCES;
    return Optional.ofNullable(event.getTag()).filter(tag -> !known.contains(tag));
  }

  static Diagnostic unknown(String tag, SourceRange where) {
    String written = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    return Diagnostic.error(
        "UnknownTag",
        "the tag" + Problems.named(where, written) + " is not known",
        "Only !!str, !!map and !!seq are. A text that begins with ! has to be quoted.",
        where);
  }
}
