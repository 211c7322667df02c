package dev.hextet.core.document.hcl;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.syntax.SyntaxToken;
import dev.hextet.core.syntax.SyntaxToken.Kind;
import dev.hextet.core.syntax.TokenScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the arguments and blocks of a text. After an error, it continues in the next line that can
 * start an item, so that one run finds several errors.
 */
public final class HclReader {
  /** Maximum number of errors that are reported. */
  public static final int MOST_ERRORS = 50;

  private static final int DEEPEST_NESTING = 100;

  private final String text;
  private final Positions positions;
  private final TokenScanner scanner;
  private final Diagnostics diagnostics;
  private final BlockHeaderReader headers;

  /** Offset after the last token that was consumed. */
  private int at;

  private int errors;

  /** True after an error that leaves all blocks around it open. */
  private boolean open;

  private HclReader(String text, Positions positions, Diagnostics diagnostics) {
    this.text = text;
    this.positions = positions;
    this.scanner = new TokenScanner(text, positions);
    this.diagnostics = diagnostics;
    this.headers = new BlockHeaderReader(scanner, positions);
  }

  /**
   * Returns the body of a text; after errors, its readable items.
   *
   * @param positions places of the text
   * @param diagnostics receives the errors
   */
  public static HclBody read(String text, Positions positions, Diagnostics diagnostics) {
    return new HclReader(text, positions, diagnostics).root();
  }

  private HclBody root() {
    List<HclItem> items = new ArrayList<>();
    while (errors < MOST_ERRORS) {
      items.addAll(items(0));
      SyntaxToken token = next();
      if (token.kind() == Kind.END) {
        break;
      }
      error(HclDiagnostic.STRAY_BRACE.with(), token);
      at = token.end();
    }
    return new HclBody(items);
  }

  /** Returns the items up to a closing brace or the end. */
  private List<HclItem> items(int depth) {
    List<HclItem> items = new ArrayList<>();
    while (errors < MOST_ERRORS) {
      int start = at;
      try {
        SyntaxToken token = scanner.at(at);
        start = token.start();
        if (token.kind() == Kind.END || token.is("}")) {
          break;
        }
        items.add(item(token, depth));
        separated(items.get(items.size() - 1));
      } catch (DiagnosticException e) {
        e.diagnostics().forEach(this::report);
        at = Recovery.nextItem(text, start, Math.max(start, at));
        open |= at == text.length();
      }
    }
    return items;
  }

  /** Returns the next token; reports and skips other characters. */
  private SyntaxToken next() {
    while (true) {
      try {
        return scanner.at(at);
      } catch (DiagnosticException e) {
        e.diagnostics().forEach(this::report);
        at = errors < MOST_ERRORS ? Recovery.lineEnd(text, at + 1) : text.length();
      }
    }
  }

  private HclItem item(SyntaxToken token, int depth) {
    if (token.kind() != Kind.NAME) {
      throw wrong(HclDiagnostic.ITEM_EXPECTED.with(token.shown()), token);
    }
    HclName name = new HclName(token.text(), token.start(), token.end());
    SyntaxToken after = scanner.at(token.end());
    at = token.end();
    return after.is("=") && !after.newLine() ? argument(name, after) : block(name, depth);
  }

  private HclArgument argument(HclName name, SyntaxToken equals) {
    SyntaxToken first = scanner.at(equals.end());
    at = equals.end();
    if (first.kind() == Kind.END || first.newLine() || first.is("}")) {
      throw wrong(HclDiagnostic.VALUE_EXPECTED.with(name.text()), equals);
    }
    at = first.start();
    at = scanner.expressionEnd(first.start(), true);
    if (at == first.start()) {
      throw wrong(HclDiagnostic.VALUE_EXPECTED.with(name.text()), first);
    }
    return new HclArgument(name, first.start(), at);
  }

  private HclBlock block(HclName type, int depth) {
    if (depth >= DEEPEST_NESTING) {
      open = true;
      throw HclDiagnostic.TOO_DEEP.with(DEEPEST_NESTING).exceptionAt(range(type));
    }
    BlockHeaderReader.Header header = headers.read(type);
    SyntaxToken brace = header.brace();
    at = brace.end();
    SyntaxToken first = scanner.at(at);
    HclBody body =
        first.newLine() || first.is("}")
            ? new HclBody(items(depth + 1))
            : new HclBody(List.of(only(type, first)));
    SyntaxToken end = next();
    if (!end.is("}")) {
      unclosed(type, brace);
      return new HclBlock(type, header.labels(), body, at);
    }
    at = end.end();
    return new HclBlock(type, header.labels(), body, at);
  }

  /** Reads the one argument of a block on one line. */
  private HclItem only(HclName type, SyntaxToken first) {
    SyntaxToken after = first.kind() == Kind.NAME ? scanner.at(first.end()) : first;
    if (first.kind() == Kind.NAME && !after.is("=")) {
      throw wrong(HclDiagnostic.BLOCK_IN_LINE.with(first.text(), type.text()), first);
    }
    HclItem item = item(first, 0);
    SyntaxToken end = scanner.at(at);
    if (!end.is("}") || end.newLine()) {
      throw wrong(HclDiagnostic.LINE_OF_ARGUMENTS.with(type.text()), end);
    }
    return item;
  }

  /** Checks that the line ends after an item. */
  private void separated(HclItem item) {
    SyntaxToken token = scanner.at(at);
    if (!token.newLine() && token.kind() != Kind.END) {
      DiagnosticMessage message =
          token.is(",")
              ? HclDiagnostic.COMMA.with(item.name().text())
              : item instanceof HclBlock
                  ? HclDiagnostic.LINE_END_AFTER_BLOCK.with(item.name().text(), token.shown())
                  : HclDiagnostic.LINE_END_AFTER_ARGUMENT.with(item.name().text(), token.shown());
      throw wrong(message, token);
    }
  }

  /** Reports the innermost block that the end of the text leaves open. */
  private void unclosed(HclName type, SyntaxToken brace) {
    if (!open && errors < MOST_ERRORS) {
      error(HclDiagnostic.UNCLOSED_BLOCK.with(type.text()), brace);
    }
    open = true;
  }

  private DiagnosticException wrong(DiagnosticMessage message, SyntaxToken token) {
    return message.exceptionAt(range(token));
  }

  private void error(DiagnosticMessage message, SyntaxToken token) {
    report(message.at(range(token)));
  }

  private void report(Diagnostic problem) {
    if (errors < MOST_ERRORS) {
      diagnostics.add(problem);
    }
    errors++;
  }

  private SourceRange range(HclName name) {
    return positions.range(name.start(), name.end());
  }

  private SourceRange range(SyntaxToken token) {
    return positions.range(
        token.start(), Math.min(text.length(), Math.max(token.end(), token.start() + 1)));
  }
}
