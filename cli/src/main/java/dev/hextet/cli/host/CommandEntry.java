package dev.hextet.cli.host;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Entry of a list of commands. */
public interface CommandEntry {

  /** Returns the word that selects the command. */
  String word();

  /** Returns a sentence for the list of commands. */
  String purpose();

  /** Creates the command. Its class is loaded here and not earlier. */
  Callable<Integer> create(Host host);

  /** Returns the commands that the next word selects; empty for most commands. */
  default List<? extends CommandEntry> subcommands() {
    return List.of();
  }

  /** Returns the entry for a word. */
  static <E extends CommandEntry> Optional<E> find(E[] entries, String word) {
    return Arrays.stream(entries).filter(entry -> entry.word().equals(word)).findFirst();
  }
}
