package dev.hextet.core.spelling;

import java.text.Normalizer;
import java.util.SortedMap;
import java.util.TreeMap;

/** Unicode normalization form C, in which texts that look alike are equal, as in Terraform. */
public final class Nfc {
  /** The first character that can combine with the one before it. */
  private static final char FIRST_MARK = '\u0300';

  private Nfc() {}

  /** Returns the text in this form. */
  public static String of(String text) {
    return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns the entries under names in this form. Of two names that become one, the later wins. */
  public static <V> SortedMap<String, V> names(SortedMap<String, V> entries) {
    if (entries.keySet().stream().allMatch(Nfc::isPlain)) {
      return entries;
    }
    SortedMap<String, V> named = new TreeMap<>();
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
