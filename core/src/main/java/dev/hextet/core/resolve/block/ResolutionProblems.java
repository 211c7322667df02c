package dev.hextet.core.resolve.block;

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
          "dynamic",
          "Write the blocks as a list, which can be a for expression:"
              + " ingress: ${[for port in var.ports : { … }]}.",
          "backend",
          "The state is a file beside the document; --state names another one.",
          "provisioner",
          "Use user_data for commands at startup.");

  public void add(@Nullable SourceRange where, DiagnosticMessage message) {
    diagnostics.add(message.at(where));
  }

  /** Something that Terraform has and hextet has not. */
  public void notSupported(ScalarNode key) {
    notSupported(
        key.range(), "\"" + key.text() + "\"", INSTEAD.getOrDefault(key.text(), "Leave it out."));
  }

  /** The same, with what to do without it. */
  public void notSupported(ScalarNode key, String remedy) {
    notSupported(key.range(), "\"" + key.text() + "\"", remedy);
  }

  public void notSupported(@Nullable SourceRange where, String what) {
    notSupported(where, what, "Leave it out.");
  }

  private void notSupported(@Nullable SourceRange where, String what, String instead) {
    add(where, ResolveDiagnostic.NOT_SUPPORTED.with(what, instead));
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
