package dev.hextet.core.state.store;

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
 * Who holds a lock, or held it last: what stands in its file.
 *
 * @param id names this holding of the lock
 * @param entries everything that is said of it, by Terraform's names
 */
public record LockInfo(String id, Map<String, String> entries) {
  private static final String ID = "ID";
  private static final String HOST = "Host";
  private static final String PID = "Pid";

  public LockInfo {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** This process. */
  static LockInfo own(String operation, String tool) {
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
    return new LockInfo(id, entries);
  }

  /** What a lock's file says; empty if it says nothing. */
  static Optional<LockInfo> read(Path file) throws IOException {
    try {
      JsonNode json = JsonText.read(Files.exists(file) ? Files.readString(file) : "");
      Map<String, String> entries = new LinkedHashMap<>();
      json.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
      return Optional.ofNullable(entries.get(ID)).map(id -> new LockInfo(id, entries));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    entries.forEach(node::put);
    return JsonText.pretty(node);
  }

  /** Terraform's block for people. */
  String shown(Path file) {
    StringBuilder text = new StringBuilder("Lock Info:\n  Path: " + file + "\n");
    entries.forEach((name, value) -> text.append("  " + name + ": " + value + "\n"));
    return text.toString();
  }

  /** Whether its holder is a process of this machine that is alive. */
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

  /** The machine's name, without asking the network for it. */
  private static String host() {
    return told("/proc/sys/kernel/hostname")
        .or(() -> told("/etc/hostname"))
        .orElseGet(() -> System.getenv().getOrDefault("COMPUTERNAME", "?"));
  }

  /** What a file says; not every system has it. */
  private static Optional<String> told(String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
