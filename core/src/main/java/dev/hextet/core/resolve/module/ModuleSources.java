package dev.hextet.core.resolve.module;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import java.util.Optional;

/** Finds the files of called modules. */
@FunctionalInterface
public interface ModuleSources {
  /** Has no modules: each call is an error. */
  ModuleSources NONE =
      (request, diagnostics) -> {
        diagnostics.add(
            ModuleDiagnostic.NOT_FOUND
                .with(request.call(), "The document has no folder for " + request.source() + ".")
                .at(request.where()));
        return Optional.empty();
      };

  /**
   * Returns the files of a module.
   *
   * @param diagnostics receives one error at the place of the source if the module is missing, and
   *     the syntax errors of its documents
   */
  Optional<ModuleFiles> find(ModuleRequest request, Diagnostics diagnostics);
}
