package dev.hextet.core.document.format;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.Notation;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.document.format.Lexeme.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives texts the layout that documents have. */
public final class CanonicalLayout {
  /** White space of which the layout has no notion. */
  private static final Pattern STRANGE = Pattern.compile("[\r\u0085\u2028\u2029\uFEFF]");

  private static final Pattern LAST_SPACES = Pattern.compile("\n +\\z");

  private CanonicalLayout() {}

  /**
   * Returns the formatted text of a readable document: two spaces per level, one space after
   * colons, commas, dashes and within braces, at most one empty line, and a final line end. Text
   * that cannot be formatted without a change of meaning stays unchanged. HCL's native syntax gets
   * the layout of {@code terraform fmt}. The name of the source determines its notation.
   */
  public static String of(SourceText source) {
    if (Notation.of(source).isNative()) {
      return NativeLayout.of(source.text());
    }
    String text = source.text().replace("\r\n", "\n");
    String laidOut =
        Notation.of(source) == Notation.JSON
            ? JsonLayout.of(text).orElseGet(() -> yaml(text))
            : yaml(text);
    return isSame(source, laidOut) ? laidOut : source.text();
  }

  /** Formats YAML without a comparison of the meaning. */
  static String yaml(String written) {
    // A final line of spaces counts as a line only if it has a line end.
    String text = LAST_SPACES.matcher(written).find() ? written + "\n" : written;
    Optional<List<Lexeme>> lexemes =
        STRANGE.matcher(text).find() ? Optional.empty() : Lexemes.of(text);
    return lexemes
        .filter(all -> all.stream().anyMatch(CanonicalLayout::isCollection))
        .map(all -> LayoutWriter.write(text, IndentationTracker.of(text, all)))
        .orElse(written);
  }

  /** A text that consists of a single value is not a document and has no layout. */
  private static boolean isCollection(Lexeme lexeme) {
    Kind kind = lexeme.kind();
    return kind == Kind.MAPPING || kind == Kind.SEQUENCE || kind.opens();
  }

  private static boolean isSame(SourceText before, String after) {
    Optional<Document> was = DocumentReader.read(before, new Diagnostics());
    Optional<Document> is =
        DocumentReader.read(new SourceText(before.name(), after), new Diagnostics());
    return was.isPresent()
        && is.isPresent()
        && isSame(was.get().root(), is.get().root())
        && withoutSpace(before.text()).equals(withoutSpace(after));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Determines whether two trees have the same content, in the same order and spelling. */
  static boolean isSame(DocumentNode one, DocumentNode other) {
    if (one instanceof ScalarNode scalar && other instanceof ScalarNode same) {
      return scalar.value().equals(same.value()) && scalar.text().equals(same.text());
    } else if (one instanceof SequenceNode sequence && other instanceof SequenceNode same) {
      return areSame(sequence.items(), same.items());
    } else if (one instanceof MappingNode mapping && other instanceof MappingNode same) {
      return areSame(keys(mapping), keys(same)) && areSame(values(mapping), values(same));
    }
    return false;
  }

  private static boolean areSame(
      List<? extends DocumentNode> some, List<? extends DocumentNode> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = isSame(some.get(i), others.get(i));
    }
    return same;
  }

  private static List<ScalarNode> keys(MappingNode mapping) {
    return mapping.entries().stream().map(Entry::key).toList();
  }

  private static List<DocumentNode> values(MappingNode mapping) {
    return mapping.entries().stream().map(Entry::node).toList();
  }
}
