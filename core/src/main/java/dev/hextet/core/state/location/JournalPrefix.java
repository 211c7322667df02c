package dev.hextet.core.state.location;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Part of a journal that counts: its whole entries, without a torn last line.
 *
 * @param entries in order
 * @param bytes length of the entries in the journal, from its beginning
 */
public record JournalPrefix(List<JournalEntry> entries, long bytes) {
  /** No journal. */
  public static final JournalPrefix NONE = new JournalPrefix(List.of(), 0);

  public JournalPrefix {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the journal of a state. The journal of a committed run does not count: the run ended
   * between the commit and the deletion of its journal.
   *
   * @throws DiagnosticException if the journal is damaged or belongs to another state
   */
  public static JournalPrefix of(SourceText source, State committed) {
    List<JournalEntry> entries = JournalCodec.read(source);
    if (!entries.isEmpty() && entries.get(0) instanceof JournalEntry.Start start) {
      boolean same = committed.lineage().isEmpty() || start.lineage().equals(committed.lineage());
      if (same && start.serial() < committed.serial()) {
        return NONE;
      } else if (!same || start.serial() > committed.serial()) {
        throw ofAnother(source, start, committed);
      }
    }
    return new JournalPrefix(entries, bytes(source.text(), entries.size()));
  }

  private static long bytes(String text, int lines) {
    return text.lines()
        .limit(lines)
        .collect(Collectors.joining("\n", "", lines == 0 ? "" : "\n"))
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }

  private static DiagnosticException ofAnother(
      SourceText source, JournalEntry.Start start, State committed) {
    DiagnosticMessage message =
        committed.lineage().isEmpty()
            ? StateDiagnostic.JOURNAL_WITHOUT_STATE.with(
                source.name(), start.serial(), start.lineage())
            : StateDiagnostic.JOURNAL_OF_ANOTHER_STATE.with(
                source.name(),
                start.serial(),
                start.lineage(),
                committed.serial(),
                committed.lineage());
    return message.exception();
  }
}
