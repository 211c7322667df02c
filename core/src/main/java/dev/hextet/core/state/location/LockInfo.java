package dev.hextet.core.state.location;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Current or last owner of a lock.
 *
 * @param id random ID of this acquisition of the lock
 * @param location name of the lock's location, such as the path of a file
 * @param entries details of the owner, under Terraform's names
 */
public record LockInfo(String id, String location, Map<String, String> entries) {
  private static final String ID = "ID";
  private static final String HOST = "Host";
  private static final String PID = "Pid";

  public LockInfo {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Describes this process as the owner of a lock.
   *
   * @param location name of the lock's location
   * @param operation name of the operation of the run
   * @param tool name and version of the program
   */
  public static LockInfo own(String location, String operation, String tool) {
    String who = System.getProperty("user.name", "?");
    String created = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    String pid = String.valueOf(ProcessHandle.current().pid());
    String id = Digests.hex(who + pid + host() + created + System.nanoTime()).substring(0, 16);
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ID, id);
    entries.put("Operation", operation);
    entries.put("Who", who);
    entries.put(HOST, host());
    entries.put(PID, pid);
    entries.put("Version", tool);
    entries.put("Created", created);
    return new LockInfo(id, location, entries);
  }

  /**
   * Reads the output of {@link #json}; empty for any other text.
   *
   * @param location name of the lock's location
   */
  public static Optional<LockInfo> read(String location, String text) {
    try {
      JsonNode json = JsonText.read(text);
      Map<String, String> entries = new LinkedHashMap<>();
      json.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
      return Optional.ofNullable(entries.get(ID)).map(id -> new LockInfo(id, location, entries));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns the text that a lock contains while this owner holds it. */
  public String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    entries.forEach(node::put);
    return JsonText.pretty(node);
  }

  /** Returns a description for messages, in Terraform's form. */
  public String text() {
    StringBuilder text = new StringBuilder("Lock Info:\n  Path: " + location + "\n");
    entries.forEach((name, value) -> text.append("  " + name + ": " + value + "\n"));
    return text.toString();
  }

  /** Determines whether the owner is a live process of this machine. */
  public boolean isAlive() {
    return host().equals(entries.get(HOST))
        && pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).isPresent();
  }

  private Optional<Long> pid() {
    try {
      return Optional.of(Long.valueOf(entries.getOrDefault(PID, "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of this machine without a request to the network. */
  private static String host() {
    return contents("/proc/sys/kernel/hostname")
        .or(() -> contents("/etc/hostname"))
        .orElseGet(() -> System.getenv().getOrDefault("COMPUTERNAME", "?"));
  }

  /** Returns the text of a file that not every system has. */
  private static Optional<String> contents(String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
