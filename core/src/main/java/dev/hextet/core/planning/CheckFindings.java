package dev.hextet.core.planning;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.resolve.ResourceConfiguration;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import java.util.List;

/**
 * Adds the place in the document to what the checks of a resource find.
 *
 * @param warns whether the plan changes anything, so that warnings of that are due
 */
record CheckFindings(ResourceConfiguration resource, boolean warns, Diagnostics problems)
    implements FindingSink {

  @Override
  public void error(Attribute<?> attribute, String code, String summary, String detail) {
    add(Severity.ERROR, attribute, List.of(), code, summary, detail);
  }

  @Override
  public void errorAt(
      Attribute<?> attribute, List<Object> path, String code, String summary, String detail) {
    add(Severity.ERROR, attribute, path, code, summary, detail);
  }

  @Override
  public void warning(Attribute<?> attribute, String code, String summary, String detail) {
    if (warns) {
      add(Severity.WARNING, attribute, List.of(), code, summary, detail);
    }
  }

  private void add(
      Severity severity,
      Attribute<?> attribute,
      List<Object> path,
      String code,
      String summary,
      String detail) {
    problems.add(
        new Diagnostic(
            severity,
            code,
            summary,
            detail,
            resource.places().of(attribute.name(), path),
            resource.address().toString()));
  }
}
