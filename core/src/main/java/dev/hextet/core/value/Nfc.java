package dev.hextet.core.value;

import java.text.Normalizer;
import java.util.SortedMap;
import java.util.TreeMap;

/** Unicode's normalization form C: what looks the same is the same text, as in Terraform. */
final class Nfc {
  /** The first character that can combine with the one before it. */
  private static final char FIRST_MARK = '\u0300';

  private Nfc() {}

  /** The text in this form. */
  static String of(String text) {
    return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The entries under names in this form. Of two that become one, the later counts. */
  static SortedMap<String, Value> names(SortedMap<String, Value> entries) {
    if (entries.keySet().stream().allMatch(Nfc::isPlain)) {
      return entries;
    }
    SortedMap<String, Value> named = new TreeMap<>();
    entries.forEach((name, value) -> named.put(of(name), value));
    return named;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }
}
