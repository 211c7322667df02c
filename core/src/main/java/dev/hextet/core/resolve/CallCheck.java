package dev.hextet.core.resolve;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.VariableDeclaration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks the inputs and providers of module blocks against the variables and providers of the
 * modules.
 *
 * @param provider name of the provider, which is also the key of its default configuration
 * @param caller the module with the blocks
 */
record CallCheck(String provider, ModuleDefinition caller, ResolutionProblems report) {

  void checkAll() {
    caller
        .calls()
        .definitions()
        .forEach(
            (name, module) ->
                Optional.ofNullable(caller.calls().blocks().get(name))
                    .ifPresent(call -> check(call, module)));
  }

  private void check(ModuleCall call, ModuleDefinition module) {
    call.inputs()
        .forEach(
            (name, input) -> {
              if (!module.variables().containsKey(name)) {
                report.add(
                    input.name(),
                    ModuleDiagnostic.UNKNOWN_INPUT.with(
                        call.name(), name, Suggestion.hint(name, module.variables().keySet())));
              }
            });
    for (VariableDeclaration variable : module.variables().values()) {
      if (variable.fallback().isEmpty() && !call.inputs().containsKey(variable.name())) {
        report.add(
            call.where(),
            ModuleDiagnostic.MISSING_INPUT.with(
                call.name(), variable.name(), String.valueOf(variable.where())));
      }
    }
    checkProviders(call, module);
  }

  private void checkProviders(ModuleCall call, ModuleDefinition module) {
    Set<String> taken = new TreeSet<>(module.providers().aliases());
    taken.add(provider);
    Set<String> given = new TreeSet<>(caller.providers().drafts().keySet());
    given.addAll(caller.providers().aliases());
    given.add(provider);
    call.providers()
        .forEach(
            (name, argument) -> {
              if (!taken.contains(name)) {
                report.add(
                    argument.name().range(),
                    ModuleDiagnostic.UNKNOWN_PROVIDER.with(
                        call.name(), name, Suggestion.hint(name, taken)));
              }
              ScalarNode key = argument.configuration();
              if (!given.contains(key.text())) {
                report.add(
                    key.range(),
                    ResolveDiagnostic.UNKNOWN_PROVIDER.with(
                        key.text(), Suggestion.hint(key.text(), given)));
              }
            });
    for (String alias : module.providers().aliases()) {
      if (!call.providers().containsKey(alias)) {
        report.add(call.where(), ModuleDiagnostic.MISSING_PROVIDER.with(call.name(), alias));
      }
    }
  }
}
