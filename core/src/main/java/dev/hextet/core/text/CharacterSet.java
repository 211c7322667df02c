package dev.hextet.core.text;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The characters of a class in a pattern. */
final class CharacterSet {
  /** Ranges by their first character; none touches another. */
  private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

  /** A set that ranges are added to. */
  static CharacterSet of(int... firstsAndLasts) {
    CharacterSet set = new CharacterSet();
    for (int i = 0; i < firstsAndLasts.length; i += 2) {
      set.add(firstsAndLasts[i], firstsAndLasts[i + 1]);
    }
    return set;
  }

  void add(int first, int last) {
    int from = first;
    int to = last;
    Map.Entry<Integer, Integer> before = ranges.floorEntry(from);
    if (before != null && before.getValue() >= from - 1) {
      from = before.getKey();
      to = Math.max(to, before.getValue());
    }
    SortedMap<Integer, Integer> within = ranges.subMap(from, true, to + 1, true);
    for (int end : within.values()) {
      to = Math.max(to, end);
    }
    within.clear();
    ranges.put(from, to);
  }

  void addAll(CharacterSet other) {
    other.ranges.forEach(this::add);
  }

  boolean contains(int character) {
    Map.Entry<Integer, Integer> range = ranges.floorEntry(character);
    return range != null && range.getValue() >= character;
  }

  /** The same with all characters that differ from a member in their case alone. */
  CharacterSet folded() {
    CharacterSet folded = new CharacterSet();
    folded.addAll(this);
    for (List<Integer> cases : UnicodeClasses.cases()) {
      if (cases.stream().anyMatch(this::contains)) {
        cases.forEach(character -> folded.add(character, character));
      }
    }
    return folded;
  }

  /** All other characters. */
  CharacterSet complement() {
    CharacterSet others = new CharacterSet();
    int next = 0;
    for (Map.Entry<Integer, Integer> range : ranges.entrySet()) {
      if (range.getKey() > next) {
        others.ranges.put(next, range.getKey() - 1);
      }
      next = range.getValue() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      others.ranges.put(next, Character.MAX_CODE_POINT);
    }
    return others;
  }

  /** A pattern for one of them. */
  String pattern() {
    if (ranges.isEmpty()) {
      return "[^\\x{0}-\\x{10ffff}]";
    }
    StringBuilder out = new StringBuilder("[");
    ranges.forEach(
        (first, last) -> {
          out.append(code(first));
          if (last > first) {
            out.append('-').append(code(last));
          }
        });
    return out.append(']').toString();
  }

  private static String code(int character) {
    return "\\x{" + Integer.toHexString(character) + "}";
  }
}
