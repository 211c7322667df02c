package dev.hextet.core.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmodifiable sorted copies of collections. */
final class Sorted {
  private Sorted() {}

  static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> entries) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static <T extends Comparable<T>> SortedSet<T> copy(Collection<T> members) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }
}
