package dev.hextet.core.document.hcl;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.syntax.SyntaxToken;
import dev.hextet.core.syntax.SyntaxToken.Kind;
import dev.hextet.core.syntax.TokenScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the line that opens a block.
 *
 * @param scanner scanner of the text
 * @param positions places of the text
 */
record BlockHeaderReader(TokenScanner scanner, Positions positions) {

  /**
   * The labels of a block and its opening brace.
   *
   * @param labels in their order
   * @param brace the brace
   */
  record Header(List<HclName> labels, SyntaxToken brace) {}

  /**
   * Returns the header of a block whose type was read.
   *
   * @throws DiagnosticException if no block starts here
   */
  Header read(HclName type) {
    List<HclName> labels = new ArrayList<>();
    int at = type.end();
    while (true) {
      SyntaxToken token = scanner.at(at);
      if (token.newLine() || token.kind() == Kind.END) {
        throw HclDiagnostic.BRACE_EXPECTED
            .with(type.text())
            .exceptionAt(positions.range(type.start(), at));
      } else if (token.is("{")) {
        return new Header(labels, token);
      } else if (token.kind() != Kind.NAME && token.kind() != Kind.QUOTE) {
        throw wrong(message(type, labels, token), token);
      }
      labels.add(label(token));
      at = labels.get(labels.size() - 1).end();
    }
  }

  private static DiagnosticMessage message(HclName type, List<HclName> labels, SyntaxToken token) {
    return labels.isEmpty() && !token.is("=")
        ? HclDiagnostic.EQUALS_OR_BRACE_EXPECTED.with(type.text(), token.shown())
        : HclDiagnostic.LABEL_EXPECTED.with(type.text(), token.shown());
  }

  private HclName label(SyntaxToken token) {
    int end = scanner.end(token);
    if (token.kind() == Kind.NAME) {
      return new HclName(token.text(), token.start(), end);
    }
    Optional<String> text = scanner.plain(token);
    return new HclName(
        text.orElseThrow(
            () ->
                HclDiagnostic.TEMPLATE_IN_LABEL
                    .with()
                    .exceptionAt(positions.range(token.start(), end))),
        token.start(),
        end);
  }

  private DiagnosticException wrong(DiagnosticMessage message, SyntaxToken token) {
    return message.exceptionAt(positions.range(token.start(), token.end()));
  }
}
