package dev.hextet.core.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.value.JsonDifference;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.ValueJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Journal entries as lines of JSON, each with its number and a checksum, and back. */
public final class JournalCodec {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CHECKSUM = "crc32c";
  private static final String UNREADABLE = "A line before the last cannot be read";

  private JournalCodec() {}

  /**
   * One line, with its line end.
   *
   * @param sequence the entry's number, from 1
   */
  public static String line(long sequence, JournalEntry entry) {
    ObjectNode node = tree(sequence, entry);
    node.put(CHECKSUM, checksum(node));
    return JsonText.compact(node) + "\n";
  }

  private static ObjectNode tree(long sequence, JournalEntry entry) {
    ObjectNode node = NODES.objectNode();
    node.put("seq", sequence);
    describe(entry, node);
    return node;
  }

  /**
   * Returns all entries of a journal. An incomplete last line is dropped, because the action that
   * it describes had not started. The first line is written completely or not at all, so that a
   * journal is never empty.
   *
   * @throws DiagnosticException if the journal is empty, or a line before the last one is damaged
   */
  public static List<JournalEntry> read(SourceText source) {
    if (source.text().chars().allMatch(character -> character <= ' ')) {
      throw damaged(source, 1, "It is empty, and a journal never is");
    }
    List<JournalEntry> entries = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    boolean ended = source.text().endsWith("\n");
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size();
      JsonNode node = last && !ended ? null : intact(lines.get(i), i + 1L);
      if (node != null) {
        entries.add(whole(node, source, i + 1));
      } else if (!last || i == 0 && (ended || !lines.get(i).startsWith("{"))) {
        throw damaged(source, i + 1, UNREADABLE);
      }
    }
    return entries;
  }

  /** The entry of a line, if writing it again gives the line. */
  private static JournalEntry whole(JsonNode node, SourceText source, int line) {
    try {
      JournalEntry entry = entry(node);
      if (JsonDifference.first(tree(line, entry), node).isEmpty()) {
        return entry;
      }
    } catch (IllegalArgumentException e) {
      // The line is damaged, as a line with a wrong checksum is.
    }
    throw damaged(source, line, UNREADABLE);
  }

  /**
   * Returns the exception for a damaged journal.
   *
   * @param why a sentence without its end
   */
  public static DiagnosticException damaged(SourceText source, int line, String why) {
    return new DiagnosticException(
        StateDiagnostic.JOURNAL_DAMAGED.with(why).at(SourceRange.of(source, line, 1, 1)));
  }

  private static @Nullable JsonNode intact(String line, long sequence) {
    try {
      if (JsonText.read(line) instanceof ObjectNode node
          && node.path("seq").asLong() == sequence
          && node.hasNonNull(CHECKSUM)) {
        String sum = node.remove(CHECKSUM).asText();
        return sum.equals(checksum(node)) ? node : null;
      }
      return null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String checksum(ObjectNode node) {
    CRC32C crc = new CRC32C();
    crc.update(JsonText.compact(node).getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", crc.getValue());
  }

  private static void describe(JournalEntry entry, ObjectNode node) {
    if (entry instanceof JournalEntry.Start start) {
      node.put("entry", "start").put("lineage", start.lineage());
      node.put("serial", start.serial()).put("plan", start.plan());
    } else if (entry instanceof JournalEntry.Begin begin) {
      node.put("entry", "begin").put("step", begin.step()).put("call", begin.call());
      node.put("action", begin.action()).put("arguments", begin.arguments());
      node.set("settle", OutcomeProbeCodec.toJson(begin.settle()));
      node.set("resource", RecordCodec.toJson(begin.resource()));
    } else if (entry instanceof JournalEntry.Done done) {
      node.put("entry", "done").put("step", done.step()).put("call", done.call());
      node.set("gave", ValueJson.toJson(done.gave()));
    } else if (entry instanceof JournalEntry.Failed failed) {
      node.put("entry", "failed").put("step", failed.step());
      node.put("call", failed.call()).put("why", failed.why());
    } else if (entry instanceof JournalEntry.End end) {
      node.put("entry", "end").put("step", end.step());
      node.set("resource", RecordCodec.toJson(end.resource()));
    } else if (entry instanceof JournalEntry.Gone gone) {
      node.put("entry", "gone").put("step", gone.step());
      node.put("address", gone.address().toString());
    } else if (entry instanceof JournalEntry.Moved moved) {
      ObjectNode moves = node.put("entry", "moved").putObject("moves");
      moved.moves().forEach((from, to) -> moves.put(from.toString(), to.toString()));
    } else if (entry instanceof JournalEntry.Deposed deposed) {
      node.put("entry", "deposed").put("step", deposed.step());
      node.set("resource", RecordCodec.toJson(deposed.resource()));
    }
  }

  private static JournalEntry entry(JsonNode node) {
    String step = node.path("step").asText();
    int call = node.path("call").asInt();
    return switch (node.path("entry").asText()) {
      case "start" ->
          new JournalEntry.Start(
              node.path("lineage").asText(),
              node.path("serial").asLong(),
              node.path("plan").asText());
      case "begin" ->
          new JournalEntry.Begin(
              step,
              call,
              node.path("action").asText(),
              node.path("arguments").asText(),
              OutcomeProbeCodec.fromJson(node.path("settle")),
              RecordCodec.fromJson(node.path("resource")));
      case "done" -> new JournalEntry.Done(step, call, OutcomeProbeCodec.map(node.path("gave")));
      case "failed" -> new JournalEntry.Failed(step, call, node.path("why").asText());
      case "end" -> new JournalEntry.End(step, RecordCodec.fromJson(node.path("resource")));
      case "deposed" -> new JournalEntry.Deposed(step, RecordCodec.fromJson(node.path("resource")));
      case "moved" -> new JournalEntry.Moved(moves(node.path("moves")));
      case "gone" -> new JournalEntry.Gone(step, Address.parse(node.path("address").asText()));
      default -> throw new IllegalArgumentException("unknown journal entry");
    };
  }

  private static SortedMap<Address, Address> moves(JsonNode node) {
    SortedMap<Address, Address> moves = new TreeMap<>();
    node.properties()
        .forEach(
            entry ->
                moves.put(Address.parse(entry.getKey()), Address.parse(entry.getValue().asText())));
    return moves;
  }
}
