package dev.hextet.core.document;

import dev.hextet.core.diag.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that was understood as a tree.
 *
 * @param sources the texts it is made of: its own, then those of the ops files that changed it
 * @param root its one value; null as a value if the text is empty
 */
public record Document(List<SourceText> sources, DocumentNode root) {
  public Document {
    sources = List.copyOf(sources);
  }

  /** A text that nothing has changed. */
  Document(SourceText source, DocumentNode root) {
    this(List.of(source), root);
  }

  /** Its own text. */
  public SourceText source() {
    return sources.get(0);
  }

  /** All that it is made of, as one text; other texts give another one. */
  public String text() {
    // No text of a document holds this character.
    return sources.stream().map(SourceText::text).collect(Collectors.joining("\0"));
  }
}
