package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.document.ScalarNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a document, in the same words everywhere. */
record ResolutionProblems(Diagnostics diagnostics) {
  private static final int NAMES_SHOWN = 20;

  /** What does the same here. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "dynamic",
          "Write the blocks as a list, which can be a for expression:"
              + " ingress: ${[for port in var.ports : { … }]}.",
          "module",
          "Write its resources into this document; count, for_each and ops files make several of"
              + " them.",
          "backend",
          "The state is a file beside the document; --state names another one.",
          "provisioner",
          "What an instance does when it starts can be said in its user_data.");

  void error(String code, @Nullable SourceRange where, String summary, String detail) {
    diagnostics.add(Diagnostic.error(code, summary, detail, where));
  }

  /** Something that Terraform has and hextet has not. */
  void notSupported(ScalarNode key) {
    notSupported(
        key.range(), "\"" + key.text() + "\"", INSTEAD.getOrDefault(key.text(), "Leave it out."));
  }

  /** The same, with what to do without it. */
  void notSupported(ScalarNode key, String remedy) {
    notSupported(key.range(), "\"" + key.text() + "\"", remedy);
  }

  void notSupported(@Nullable SourceRange where, String what) {
    notSupported(where, what, "Leave it out.");
  }

  private void notSupported(@Nullable SourceRange where, String what, String instead) {
    error("NotSupportedYet", where, what + " is not supported yet", instead);
  }

  /**
   * A name that nothing has.
   *
   * @param what what it is the name of, as the begin of the sentence
   */
  void unknown(String code, ScalarNode key, String what, Collection<String> known) {
    error(
        code, key.range(), what + " \"" + key.text() + "\"", hint(key.text(), known, "It can be"));
  }

  /** A name that is given twice. */
  void duplicate(ScalarNode key, SourceRange first) {
    error(
        "DuplicateBlock",
        key.range(),
        "duplicate block \"" + key.text() + "\"",
        "It is first at " + first + ". Keep one of them.");
  }

  /** A value that is not what it has to be. */
  void wrongType(@Nullable SourceRange where, String what, String wanted, String found) {
    error("WrongType", where, what + " must be " + wanted, "Found " + found + ".");
  }

  /** Returns the remedy for a text in <code>${ }</code> where Terraform takes none either. */
  static Optional<String> bare(String text) {
    return text.startsWith("${") && text.endsWith("}")
        ? Optional.of("Write " + text.substring(2, text.length() - 1).strip() + ", without ${ }.")
        : Optional.empty();
  }

  /** The nearest of the names, or, if none is near, all of them. */
  static String hint(String typed, Collection<String> known, String introduction) {
    String nearest = Suggestion.sentence(typed, known);
    if (!nearest.isEmpty() || known.isEmpty()) {
      return nearest;
    }
    List<String> names = known.stream().sorted().toList();
    String more = names.size() > NAMES_SHOWN ? ", …" : "";
    return names.stream()
        .limit(NAMES_SHOWN)
        .collect(Collectors.joining(", ", introduction + " ", more + "."));
  }
}
