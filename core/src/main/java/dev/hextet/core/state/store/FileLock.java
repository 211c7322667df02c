package dev.hextet.core.state.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The lock of a state: an operating system's lock on a file beside it, so that a dead holder's lock
 * is free at once. The file says who holds it.
 */
final class FileLock implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int INTRODUCTION_POLLS = 10;

  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  static FileLock acquire(Path file, String operation, StoreOptions options) {
    long deadline = System.nanoTime() + options.lockTimeout().toNanos();
    try {
      FileChannel channel = StateFiles.open(file, StandardOpenOption.WRITE);
      while (!tryLock(channel)) {
        if (System.nanoTime() >= deadline) {
          channel.close();
          throw new StateLockedException(held(file));
        }
        Thread.sleep(POLL.toMillis());
      }
      channel.truncate(0);
      StateFiles.writeFully(channel, info(operation, options.tool()));
      channel.force(false);
      return new FileLock(channel);
    } catch (IOException e) {
      throw StateFiles.failure("the state cannot be locked", file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the state", e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String info(String operation, String tool) {
    String who = System.getProperty("user.name", "?");
    String created = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long pid = ProcessHandle.current().pid();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ID", Digests.hex(who + pid + created).substring(0, 16));
    node.put("Operation", operation);
    node.put("Who", who);
    node.put("Pid", pid);
    node.put("Version", tool);
    node.put("Created", created);
    return JsonText.pretty(node);
  }

  private static Diagnostic held(Path file) throws InterruptedException {
    StringBuilder detail = new StringBuilder("Lock Info:\n  Path: " + file + "\n");
    try {
      JsonNode info = JsonText.read(introduction(file));
      info.properties()
          .forEach(e -> detail.append("  " + e.getKey() + ": " + e.getValue().asText() + "\n"));
    } catch (JsonProcessingException e) {
      detail.append("  Its holder has not written who it is yet.\n");
    } catch (IOException e) {
      detail.append("  It cannot be read.\n");
    }
    detail.append("Wait until that run is over, or give --lock-timeout.");
    return Diagnostic.error(
        "StateLocked", "Error acquiring the state lock", detail.toString(), null);
  }

  /** What the holder says of itself; it has the lock a moment before it can. */
  private static String introduction(Path file) throws IOException, InterruptedException {
    String text = Files.readString(file);
    for (int i = 0; i < INTRODUCTION_POLLS && text.isEmpty(); i++) {
      Thread.sleep(POLL.toMillis());
      text = Files.readString(file);
    }
    return text;
  }

  /** Leaves an empty file, so that nobody takes who held the lock last for who holds it now. */
  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
      return;
    }
  }
}
