package dev.hextet.core.function;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.evaluation.ExpressionFunction;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the language, by name. A new function is one line in the list of its family, and
 * its body.
 */
public final class FunctionCatalog {
  private static final Set<String> REFUSED = Set.of("timestamp", "plantimestamp", "uuid", "bcrypt");

  /** The namespace of all functions. */
  private static final String CORE = "core";

  private final SortedMap<String, ExpressionFunction> all;

  /**
   * Creates the catalog.
   *
   * @param templates reads the templates that functions render
   */
  public FunctionCatalog(TemplateReader templates) {
    all =
        Stream.<List<? extends ExpressionFunction>>of(
                ChoiceFunctions.ALL,
                DigestFunctions.ALL,
                EncodingFunctions.ALL,
                FileFunctions.ALL,
                ListFunctions.ALL,
                MapFunctions.ALL,
                NetworkFunctions.ALL,
                NumericFunctions.ALL,
                PathFunctions.ALL,
                RegexFunctions.ALL,
                SetFunctions.ALL,
                SpecialFunctions.ALL,
                StringFunctions.ALL,
                new TemplateFunctions(templates).all(),
                TimeFunctions.ALL,
                TypeFunctions.ALL)
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    ExpressionFunction::name,
                    function -> function,
                    (one, other) -> {
                      throw new IllegalStateException("two functions named " + one.name());
                    },
                    TreeMap::new));
  }

  /**
   * Returns the function of a name.
   *
   * @param place place of the name
   * @throws DiagnosticException at the place if the language has no such function
   */
  public ExpressionFunction find(String name, @Nullable SourceRange place) {
    ExpressionFunction function = all.get(name);
    if (function != null) {
      return function;
    }
    if (REFUSED.contains(name)) {
      throw ExpressionDiagnostic.IMPURE_FUNCTION.with(name).exceptionAt(place);
    }
    throw ExpressionDiagnostic.UNKNOWN_FUNCTION
        .with(ImplicitConversion.shortened(name), Suggestion.sentence(name, all.keySet()))
        .exceptionAt(place);
  }

  /**
   * Rejects every namespace except that of Terraform's own functions, which holds them all.
   *
   * @throws DiagnosticException at the place if the namespace is another one
   */
  public void checkNamespace(List<String> path, String name, @Nullable SourceRange place) {
    if (path.equals(List.of(CORE))) {
      return;
    }
    String whole = String.join("::", path);
    if (path.get(0).equals("provider")) {
      throw ExpressionDiagnostic.PROVIDER_FUNCTION
          .with(ImplicitConversion.shortened(whole + "::" + name))
          .exceptionAt(place);
    }
    throw ExpressionDiagnostic.UNKNOWN_NAMESPACE
        .with(ImplicitConversion.shortened(whole), CORE, ImplicitConversion.shortened(name))
        .exceptionAt(place);
  }

  /** Returns the names of all functions, sorted. */
  public Set<String> names() {
    return Collections.unmodifiableSet(all.keySet());
  }
}
