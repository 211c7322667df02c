package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.spelling.Identifier;

/** Rules for names in documents. */
public final class DeclarationNames {
  private DeclarationNames() {}

  public static boolean check(ScalarNode name, ResolutionProblems report) {
    boolean valid = Identifier.isName(name.text());
    if (!valid) {
      report.add(name.range(), ResolveDiagnostic.INVALID_NAME.with(name.text()));
    }
    return valid;
  }
}
