package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.map;
import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.EvaluationEnvironment;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.spelling.Identifier;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/** Templates that stand elsewhere. They see the variables that they are given, and nothing else. */
final class TemplateFunctions {
  private final TemplateReader reader;

  TemplateFunctions(TemplateReader reader) {
    this.reader = reader;
  }

  List<PureFunction> all() {
    return List.of(
        PureFunction.of(
            "templatefile",
            a -> rendered(a, new SourceText(a.text(0), FileFunctions.content(a))),
            text("path"),
            map("vars").unopened()),
        PureFunction.text(
            "templatestring", this::ofString, text("template"), map("vars").unopened()));
  }

  /**
   * Evaluates a template in a string. Its errors are reported at the argument, because the string
   * has no place.
   */
  private Value ofString(FunctionArguments a) {
    try {
      Value value = rendered(a, new SourceText("<template>", a.text(0)));
      return value.isUnknown() ? value : TypeConversion.to(Type.STRING, value);
    } catch (DiagnosticException failed) {
      throw a.fault(0, "in the template: " + failed.diagnostics().get(0).summary());
    }
  }

  private Value rendered(FunctionArguments a, SourceText template) {
    if (a.env().scope() instanceof TemplateScope) {
      throw a.fault(0, "a template cannot call templatefile or templatestring");
    }
    Map<String, Value> variables = a.map(1);
    if (!variables.keySet().stream().allMatch(Identifier::isName)) {
      throw a.fault(1, "the name of a template variable is not an identifier");
    }
    EvaluationEnvironment env = a.env().under(new TemplateScope(a.files()));
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      env = env.with(variable.getKey(), variable.getValue());
    }
    Value value = env.value(reader.read(template, variables.keySet()));
    if (MarkPropagation.bare(value).isNull()) {
      throw a.fault(0, "the result of the template is null, not a string");
    }
    return value;
  }

  private record TemplateScope(DocumentFiles files) implements Scope {
    @Override
    public Value resolve(LocatedReferent reference) {
      throw ExpressionDiagnostic.TEMPLATE_WITHOUT_VARIABLE
          .with(reference.text())
          .exceptionAt(reference.range());
    }
  }
}
