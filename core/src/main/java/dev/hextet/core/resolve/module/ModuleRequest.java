package dev.hextet.core.resolve.module;

import dev.hextet.core.diag.SourceRange;

/**
 * The module that a {@code module} block names.
 *
 * @param folder folder of the calling module, as {@link ModuleFiles#folder} has it
 * @param call name of the block
 * @param source the address of the module, as the block writes it
 * @param version the version constraint; empty without one
 * @param where the place of the source
 */
public record ModuleRequest(
    String folder, String call, String source, String version, SourceRange where) {}
