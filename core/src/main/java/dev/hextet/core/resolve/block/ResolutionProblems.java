package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.ScalarNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports problems of a document in uniform words. */
public record ResolutionProblems(Diagnostics diagnostics) {
  /** Replacements for unsupported features. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "connection",
          "A connection serves provisioners. Use user_data for commands at startup.",
          "provisioner",
          "Use user_data for commands at startup, and a check block to test the result.");

  public void add(@Nullable SourceRange where, DiagnosticMessage message) {
    diagnostics.add(message.at(where));
  }

  /** Reports a feature that Terraform has and hextet lacks. */
  public void notSupported(ScalarNode key) {
    diagnostics.add(unsupported(key));
  }

  /** Returns the error about a feature that Terraform has and hextet lacks. */
  public static Diagnostic unsupported(ScalarNode key) {
    return unsupported(key, INSTEAD.getOrDefault(key.text(), "Leave it out."));
  }

  /** Returns the error about a feature, with its replacement. */
  public static Diagnostic unsupported(ScalarNode key, String remedy) {
    return ResolveDiagnostic.NOT_SUPPORTED.with("\"" + key.text() + "\"", remedy).at(key.range());
  }

  public void notSupported(@Nullable SourceRange where, String what) {
    add(where, ResolveDiagnostic.NOT_SUPPORTED.with(what, "Leave it out."));
  }

  /** A name that is given twice. */
  public void duplicate(ScalarNode key, SourceRange first) {
    add(key.range(), ResolveDiagnostic.DUPLICATE_BLOCK.with(key.text(), first));
  }

  /** Reports a value of a wrong type. */
  public void wrongType(@Nullable SourceRange where, String what, String wanted, String found) {
    add(where, ResolveDiagnostic.WRONG_TYPE.with(what, wanted, found));
  }

  /** Returns the text inside <code>${ }</code>, where Terraform allows no template either. */
  public static Optional<String> inTemplate(String text) {
    return text.startsWith("${") && text.endsWith("}")
        ? Optional.of(text.substring(2, text.length() - 1).strip())
        : Optional.empty();
  }
}
