package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks references to the outputs of one module block.
 *
 * @param definition null if the module is not found, which is an error of its own
 */
record OutputCheck(
    ModuleCall call, @Nullable ModuleDefinition definition, ResolutionProblems report) {

  void check(ReferenceUse use) {
    boolean repeated = call.repetition() != null;
    String output = use.output();
    if (repeated && use.key() == null && output != null) {
      report.add(use.reference().range(), several(output));
    } else if (!repeated && use.key() != null) {
      report.add(
          use.reference().range(),
          ModuleDiagnostic.KEY_OF_ONE.with(call.name(), output == null ? "output" : output));
    } else if (definition != null && output != null && !definition.outputs().containsKey(output)) {
      Set<String> known = definition.outputs().keySet();
      report.add(
          use.reference().range(),
          ModuleDiagnostic.UNKNOWN_OUTPUT.with(
              call.name(), output, Suggestion.hint(output, known)));
    }
  }

  private DiagnosticMessage several(String output) {
    boolean number =
        call.repeated().map(Repetition::kind).filter(Repetition.Kind.COUNT::equals).isPresent();
    return ModuleDiagnostic.OUTPUT_OF_SEVERAL.with(
        call.name(),
        number ? "count" : "for_each",
        number ? "0" : "\"key\"",
        output,
        number
            ? "module.%s[*].%s".formatted(call.name(), output)
            : "values(module.%s)[*].%s".formatted(call.name(), output));
  }
}
