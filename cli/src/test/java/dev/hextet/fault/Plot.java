package dev.hextet.fault;

import dev.hextet.core.diag.SourceText;
import dev.hextet.scenario.Playground;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a walk wants: which resources there are and which form each has. Whatever is chosen, the
 * document of it is valid: what needs something that is not wanted is not in it either.
 *
 * @param forms the form of each thing that is wanted, by the thing; 0 is the plainest
 * @param names how often each thing was renamed
 * @param moves addresses that were renamed since the last run, by the old one
 */
record Plot(
    Map<WalkGrowth, Integer> forms, Map<WalkGrowth, Integer> names, Map<String, String> moves) {

  Plot {
    forms = new TreeMap<>(forms);
    names = new TreeMap<>(names);
    moves = new TreeMap<>(moves);
  }

  /** Nothing is wanted. */
  static final Plot BARE = new Plot(Map.of(), Map.of(), Map.of());

  /** Most of what there can be. */
  static Plot any(Random random) {
    Map<WalkGrowth, Integer> forms = new TreeMap<>();
    for (WalkGrowth growth : WalkGrowth.values()) {
      if (random.nextInt(4) != 0) {
        forms.put(growth, random.nextInt(WalkGrowth.FORMS));
      }
    }
    return new Plot(forms, Map.of(), Map.of());
  }

  /** One edit, as a person makes one: something more, something less, another form or name. */
  Plot edited(Random random) {
    List<WalkGrowth> all = List.of(WalkGrowth.values());
    WalkGrowth growth = all.get(random.nextInt(all.size()));
    Map<WalkGrowth, Integer> next = new TreeMap<>(forms);
    if (!forms.containsKey(growth)) {
      next.put(growth, random.nextInt(WalkGrowth.FORMS));
    } else if (random.nextInt(4) == 0) {
      next.remove(growth);
    } else if (random.nextInt(3) == 0) {
      return renamed(growth, random.nextBoolean() || growth.isSingle());
    } else {
      next.put(growth, random.nextInt(WalkGrowth.FORMS));
    }
    return new Plot(next, names, moves);
  }

  private Plot renamed(WalkGrowth growth, boolean reported) {
    Map<WalkGrowth, Integer> next = new TreeMap<>(names);
    next.merge(growth, 1, Integer::sum);
    Map<String, String> more = new TreeMap<>(moves);
    if (reported) {
      more.put(address(growth), new Plot(forms, next, moves).address(growth));
    }
    return new Plot(forms, next, more);
  }

  /** The same once what was renamed has been followed. */
  Plot followed() {
    return new Plot(forms, names, Map.of());
  }

  /** Whether it is in the document. */
  boolean has(WalkGrowth growth) {
    return forms.containsKey(growth) && growth.needs().stream().allMatch(this::has);
  }

  int form(WalkGrowth growth) {
    return forms.getOrDefault(growth, 0);
  }

  String address(WalkGrowth growth) {
    return growth.type() + "." + name(growth);
  }

  String name(WalkGrowth growth) {
    return growth.stem() + names.getOrDefault(growth, 0);
  }

  /** An attribute of another resource, as an expression. */
  String reference(WalkGrowth growth, String attribute) {
    return "\"${" + address(growth) + "." + attribute + "}\"";
  }

  /** The document. */
  SourceText document() {
    StringBuilder text =
        new StringBuilder("provider: { aws: { region: " + Playground.REGION + " } }\n");
    if (!moves.isEmpty()) {
      text.append("moved:\n");
      moves.forEach((from, to) -> text.append("  - { from: " + from + ", to: " + to + " }\n"));
    }
    SortedMap<String, StringBuilder> types = new TreeMap<>();
    forms.keySet().stream().filter(this::has).forEach(growth -> write(growth, types));
    text.append(types.isEmpty() ? "resource: {}\n" : "resource:\n");
    types.forEach((type, resources) -> text.append("  " + type + ":\n").append(resources));
    return new SourceText("stack.yml", text.toString());
  }

  private void write(WalkGrowth growth, Map<String, StringBuilder> types) {
    types
        .computeIfAbsent(growth.type(), type -> new StringBuilder())
        .append("    " + name(growth) + ": " + growth.body(this) + "\n");
  }
}
