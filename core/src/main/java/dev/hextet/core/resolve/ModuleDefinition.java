package dev.hextet.core.resolve;

import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.provider.ProviderBlock;
import dev.hextet.core.resolve.variable.VariableDeclaration;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The blocks of a module, read once for all its instances. References are relative to the module.
 *
 * @param files its documents
 * @param variables its declared variables
 * @param values its local values and outputs
 * @param providers its provider configurations
 * @param resources its resource and data blocks
 * @param refactoring its moved, removed and import blocks
 * @param calls its module blocks
 */
record ModuleDefinition(
    ModuleFiles files,
    SortedMap<String, VariableDeclaration> variables,
    NamedExpressions values,
    ModuleProviders providers,
    ResourceBlocks resources,
    Refactoring refactoring,
    ModuleCalls calls) {

  /**
   * Expressions with names.
   *
   * @param locals the local values
   * @param outputs the outputs
   * @param checks the check blocks
   */
  record NamedExpressions(
      SortedMap<String, Expression> locals,
      SortedMap<String, OutputConfiguration> outputs,
      SortedMap<String, CheckConfiguration> checks) {}

  /**
   * Provider configurations of a module.
   *
   * @param drafts its provider blocks, by key
   * @param aliases those that its callers must give
   */
  record ModuleProviders(
      SortedMap<String, ProviderBlock.Draft> drafts, SortedSet<String> aliases) {}

  /**
   * Module blocks and their modules.
   *
   * @param blocks the blocks, by name
   * @param definitions the modules of the blocks; without those that are not found
   */
  record ModuleCalls(
      SortedMap<String, ModuleCall> blocks, SortedMap<String, ModuleDefinition> definitions) {}

  /** Returns the local values. */
  SortedMap<String, Expression> locals() {
    return values.locals();
  }

  /** Returns the outputs. */
  SortedMap<String, OutputConfiguration> outputs() {
    return values.outputs();
  }

  /** Returns the resource and data blocks. */
  Stream<ResourceDraft> drafts() {
    return resources.drafts().values().stream();
  }

  /** Returns the expressions outside of resources, data blocks and module blocks. */
  Stream<Expression> expressions() {
    return Stream.concat(
        expressionsOutsideChecks(),
        values.checks().values().stream().flatMap(CheckConfiguration::expressions));
  }

  /** Returns these expressions without those of checks. */
  Stream<Expression> expressionsOutsideChecks() {
    return Stream.of(
            variables.values().stream().flatMap(VariableDeclaration::expressions),
            locals().values().stream(),
            providers.drafts().values().stream()
                .flatMap(draft -> draft.settings().values().stream()),
            outputs().values().stream().flatMap(OutputConfiguration::expressions),
            refactoring.imports().stream().map(Import::id))
        .flatMap(expressions -> expressions);
  }

  /** Returns all expressions. */
  Stream<Expression> allExpressions() {
    return Stream.of(
            expressions(),
            drafts().flatMap(ResourceDraft::expressions),
            resources.unsupported().values().stream().flatMap(UnsupportedBlock::expressions),
            calls.blocks().values().stream()
                .flatMap(call -> Stream.concat(call.shared(), call.own())))
        .flatMap(expressions -> expressions);
  }
}
