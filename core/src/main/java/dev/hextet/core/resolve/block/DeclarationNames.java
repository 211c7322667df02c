package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.ScalarNode;
import java.util.regex.Pattern;

/** Rules for names in documents. */
public final class DeclarationNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private DeclarationNames() {}

  public static boolean check(ScalarNode name, ResolutionProblems report) {
    boolean valid = NAME.matcher(name.text()).matches();
    if (!valid) {
      report.add(name.range(), ResolveDiagnostic.INVALID_NAME.with(name.text()));
    }
    return valid;
  }
}
