package dev.hextet.core.render;

import java.util.List;

/**
 * A wait that does not hold because it contradicts rules that are at least as strong.
 *
 * @param text the wait, with its rule
 * @param contradiction the waits that contradict it
 */
public record DroppedWait(String text, List<String> contradiction) {
  public DroppedWait {
    contradiction = List.copyOf(contradiction);
  }
}
