package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.document.TreeBuilder.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Anchored nodes by name, and the account of what aliases repeat. */
final class AnchorTable {
  /** A document of ten thousand resources with twenty repeated nodes each is under it. */
  private static final long MAX_REPEATED = 250_000;

  private final Map<String, Part> closed = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final SyntaxProblems problems;
  private long repeated;

  AnchorTable(SyntaxProblems problems) {
    this.problems = problems;
  }

  /** The node of an anchor begins; without an anchor, nothing. */
  void open(@Nullable String anchor) {
    if (anchor != null) {
      open.add(anchor);
    }
  }

  /** The node of an anchor is complete. */
  void close(@Nullable String anchor, Part part) {
    if (anchor != null) {
      open.remove(anchor);
      closed.put(anchor, part);
    }
  }

  /** Returns the node of an alias. */
  Part expand(String anchor, SourceRange where, int depth) {
    Part part = closed.get(anchor);
    if (open.contains(anchor)) {
      return error(
          "RecursiveAlias", "the alias is part of what it stands for", "Remove it.", where);
    }
    if (part == null) {
      return undefined(anchor, where);
    }
    if (depth + part.height() - 1 > DocumentReader.MAX_DEPTH) {
      throw new DiagnosticException(TreeBuilder.tooDeep(where));
    }
    repeated += part.size();
    if (repeated > MAX_REPEATED) {
      throw new DiagnosticException(
          Diagnostic.error(
              "AliasBomb",
              "aliases repeat over " + MAX_REPEATED + " values",
              "Aliases of aliases multiply. Write out what is meant.",
              where));
    }
    return part;
  }

  private Part undefined(String anchor, SourceRange where) {
    String detail =
        where.source().secret() ? "" : Suggestion.sentence(anchor, closed.keySet()) + " ";
    return error(
        "UndefinedAlias",
        "there is no anchor" + SyntaxProblems.named(where, anchor) + " above this alias",
        (detail
                + "A text that begins with * has to be quoted; a colon behind an alias"
                + " needs a space before it.")
            .strip(),
        where);
  }

  /** The rest of the text can be read, as if nothing stood there. */
  private Part error(String code, String summary, String detail, SourceRange where) {
    problems.add(Diagnostic.error(code, summary, detail, where));
    return new Part(ScalarReader.absent(where), 1, 1);
  }
}
