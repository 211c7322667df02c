package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import org.jspecify.annotations.Nullable;

/** Reads the {@code count} and {@code for_each} of a block. */
final class RepetitionArguments {
  private RepetitionArguments() {}

  /** Returns the repetition of a block; null without one. Of two, the first in the document. */
  static @Nullable Repetition read(
      JsonBlock block, ExpressionReader expressions, ResolutionProblems report) {
    Repetition repetition = null;
    for (Entry entry : block.entries()) {
      Repetition.@Nullable Kind kind = kind(entry.name());
      if (kind != null && repetition != null) {
        report.add(entry.key().range(), ResolveDiagnostic.COUNT_AND_FOR_EACH.with());
      } else if (kind != null) {
        repetition = new Repetition(kind, expressions.of(entry.node()), entry.node().range());
      }
    }
    return repetition;
  }

  private static Repetition.@Nullable Kind kind(String name) {
    return switch (name) {
      case "count" -> Repetition.Kind.COUNT;
      case "for_each" -> Repetition.Kind.FOR_EACH;
      default -> null;
    };
  }
}
