package dev.hextet.cli.view;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.state.ResourceRecord;

/** Message about a resource of an interrupted run. */
final class RecoveryText {
  private RecoveryText() {}

  /** {@code aws_vpc.main: recovered from an interrupted apply [id=vpc-1]}. */
  static String of(ResourceRecord record) {
    return PrintableText.line(
        record.address() + ": recovered from an interrupted apply [id=" + record.id() + "]");
  }
}
