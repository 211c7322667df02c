package dev.hextet.core.resolve;

import dev.hextet.core.expression.DocumentFiles;
import java.util.List;

/**
 * What a document is resolved with.
 *
 * @param variables the sources of variables' values, from the lowest precedence to the highest
 * @param refuseUnused whether a value that nothing uses is an error
 * @param files the files beside the document
 */
public record DocumentInputs(
    List<VariableSource> variables, boolean refuseUnused, DocumentFiles files) {

  /** No variables and no files. */
  public static final DocumentInputs NONE =
      new DocumentInputs(List.of(), false, DocumentFiles.NONE);

  public DocumentInputs {
    variables = List.copyOf(variables);
  }
}
