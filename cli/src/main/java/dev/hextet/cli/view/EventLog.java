package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.host.Version;
import dev.hextet.core.value.JsonText;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Events for programs: one JSON object a line, with the keys of Terraform's. */
public final class EventLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final PrintStream out;
  private final Clock clock;

  public EventLog(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Writes what happened. */
  void info(String type, String message, String key, JsonNode details) {
    write("info", type, message, key, details);
  }

  /** Writes a line for people. */
  synchronized void log(String message) {
    ObjectNode event = begun("info", message);
    event.put("type", "log");
    print(event);
  }

  /** Writes the program's version, with which each list of events begins. */
  void version() {
    ObjectNode event = begun("info", Version.tool());
    event.put("hextet", Version.current());
    event.put("type", "version");
    event.put("ui", "1.2");
    print(event);
  }

  synchronized void write(String level, String type, String message, String key, JsonNode details) {
    ObjectNode event = begun(level, message);
    event.set(key, details);
    event.put("type", type);
    print(event);
  }

  private ObjectNode begun(String level, String message) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("@level", level);
    event.put("@message", message);
    event.put("@module", "hextet.ui");
    event.put("@timestamp", TIME.format(clock.instant()));
    return event;
  }

  private void print(ObjectNode event) {
    out.print(JsonText.line(event) + "\n");
    out.flush();
  }
}
