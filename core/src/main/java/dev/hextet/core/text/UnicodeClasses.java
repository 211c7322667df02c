package dev.hextet.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Unicode's general categories, scripts and cases of version 15.0: that of the Go that Terraform
 * 1.11 is built with, whatever version the JDK has.
 */
final class UnicodeClasses {
  private static final String CLASSES = "unicode-15.txt";
  private static final String CASES = "unicode-15-folds.txt";
  private static final int BASE = 36;

  private UnicodeClasses() {}

  /**
   * Returns the members of a class.
   *
   * @param name one letter for a group of categories, {@code Any} for all characters
   * @return empty for an unknown class
   */
  static Optional<CharacterSet> named(String name) {
    if (name.equals("Any")) {
      return Optional.of(CharacterSet.of(0, Character.MAX_CODE_POINT));
    }
    CharacterSet set = new CharacterSet();
    boolean found = false;
    for (String line : lines(CLASSES)) {
      int space = line.indexOf(' ');
      if (space == 2 && name.length() == 1 && line.startsWith(name)
          || line.startsWith(name) && space == name.length()) {
        found = true;
        add(line.substring(space + 1), set);
      }
    }
    return found ? Optional.of(set) : Optional.empty();
  }

  /** Each word is the distance to the range before, and the range's own length if it is not one. */
  private static void add(String words, CharacterSet set) {
    int at = 0;
    for (String word : words.split(" ")) {
      int dash = word.indexOf('-');
      int first = at + Integer.parseInt(dash < 0 ? word : word.substring(0, dash), BASE);
      at = dash < 0 ? first : first + Integer.parseInt(word.substring(dash + 1), BASE);
      set.add(first, at);
    }
  }

  /** Characters that differ in their case alone. */
  static List<List<Integer>> cases() {
    return Cases.ALL;
  }

  /** Read only where a pattern ignores case. */
  private static final class Cases {
    private static final List<List<Integer>> ALL =
        lines(CASES).stream()
            .map(line -> Arrays.stream(line.split(" ")).map(c -> Integer.valueOf(c, BASE)).toList())
            .toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = UnicodeClasses.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return List.of(new String(bytes, StandardCharsets.US_ASCII).split("\n"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
