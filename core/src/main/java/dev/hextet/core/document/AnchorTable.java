package dev.hextet.core.document;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
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
      return error(DocumentDiagnostic.RECURSIVE_ALIAS.with(), where);
    }
    if (part == null) {
      return undefined(anchor, where);
    }
    if (depth + part.height() - 1 > DocumentReader.MAX_DEPTH) {
      throw new DiagnosticException(TreeBuilder.tooDeep(where));
    }
    repeated += part.size();
    if (repeated > MAX_REPEATED) {
      throw new DiagnosticException(DocumentDiagnostic.ALIAS_BOMB.with(MAX_REPEATED).at(where));
    }
    return part;
  }

  private Part undefined(String anchor, SourceRange where) {
    String suggestion = where.source().secret() ? "" : Suggestion.sentence(anchor, closed.keySet());
    return error(
        DocumentDiagnostic.UNDEFINED_ALIAS.with(SyntaxProblems.named(where, anchor), suggestion),
        where);
  }

  /** The rest of the text can be read, as if nothing stood there. */
  private Part error(DiagnosticMessage message, SourceRange where) {
    problems.add(message.at(where));
    return new Part(ScalarReader.absent(where), 1, 1);
  }
}
