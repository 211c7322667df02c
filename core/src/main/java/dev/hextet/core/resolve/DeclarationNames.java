package dev.hextet.core.resolve;

import dev.hextet.core.document.ScalarNode;
import java.util.regex.Pattern;

/** The names that documents give to things. */
final class DeclarationNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private DeclarationNames() {}

  static boolean check(ScalarNode name, ResolutionProblems report) {
    boolean valid = NAME.matcher(name.text()).matches();
    if (!valid) {
      report.error(
          "InvalidName",
          name.range(),
          "\"" + name.text() + "\" cannot be a name",
          "A name begins with a letter or _, and has letters, digits, _ and -.");
    }
    return valid;
  }
}
