package dev.hextet.sandbox.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client tokens that a region remembers, and the resources of their calls. */
public final class Tokens {

  /**
   * A used token.
   *
   * @param key the action, the scope and the text of the token
   * @param request the parameters of the call
   * @param made the id of the resource that the call created
   */
  public record Used(String key, Map<String, String> request, String made) {}

  private final Undo undo;
  private final Map<String, Used> byKey = new LinkedHashMap<>();

  Tokens(Undo undo) {
    this.undo = undo;
  }

  public Optional<Used> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public void put(Used used) {
    Used before = byKey.put(used.key(), used);
    undo.push(() -> restore(used.key(), before));
  }

  private void restore(String key, @Nullable Used before) {
    if (before == null) {
      byKey.remove(key);
    } else {
      byKey.put(key, before);
    }
  }

  List<Used> image() {
    return new ArrayList<>(byKey.values());
  }

  void load(Collection<Used> saved) {
    byKey.clear();
    saved.forEach(used -> byKey.put(used.key(), used));
  }
}
