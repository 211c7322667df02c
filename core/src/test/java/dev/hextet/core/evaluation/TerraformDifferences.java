package dev.hextet.core.evaluation;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is different from Terraform on purpose, as {@code docs/document.md} lists it. */
final class TerraformDifferences {
  private static final Pattern NEGATIVE_ZERO = Pattern.compile("(?<![\\w.:])-0(?![\\w.:/-])");

  private static final Pattern FORMATTED_NEGATIVE_ZERO = Pattern.compile("-0(\\.0*)?(E\\+00)? *\"");

  private TerraformDifferences() {}

  /** An answer with one zero. */
  static String evened(String answer) {
    return NEGATIVE_ZERO.matcher(answer).replaceAll("0");
  }

  /** Whether a difference of one of those kinds explains that the answers are not the same. */
  static boolean explain(String expression, String theirs, String failure) {
    if (theirs.contains(TerraformConsole.ERROR) && failure.isEmpty()) {
      // It looks at what is not needed, and a negative index of a tuple ends it.
      return has(expression, "&&", "||", "for ", "[*]", " ? ", "element(");
    }
    // A null in format makes the result unknown there; numbers may be infinite.
    return theirs.contains("(known after apply)") && expression.contains("format(")
        || theirs.contains("Inf")
        || NEGATIVE_ZERO.matcher(expression).find()
        || FORMATTED_NEGATIVE_ZERO.matcher(theirs.toUpperCase(Locale.ROOT)).find()
        || has(failure, "division by zero", "number -", "the result is not a number");
  }

  private static boolean has(String text, String... parts) {
    return Stream.of(parts).anyMatch(text::contains);
  }
}
