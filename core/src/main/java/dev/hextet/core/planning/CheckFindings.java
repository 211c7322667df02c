package dev.hextet.core.planning;

import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import java.util.List;

/**
 * Adds the place in the document to the findings of checks.
 *
 * @param warns true if the plan has changes that may cause warnings
 */
record CheckFindings(ResourceConfiguration resource, boolean warns, Diagnostics problems)
    implements FindingSink {

  @Override
  public void add(Attribute<?> attribute, List<Object> path, DiagnosticMessage message) {
    if (warns || message.severity() == Severity.ERROR) {
      SourceRange where = resource.places().of(attribute.name(), path);
      problems.add(message.at(where).about(resource.address().toString()));
    }
  }
}
