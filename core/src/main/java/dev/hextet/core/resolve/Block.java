package dev.hextet.core.resolve;

import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.document.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block of Terraform's JSON syntax. Where a block may stand, an object, an array of objects and
 * null, which is an empty one, may stand; entries named {@code //} are comments.
 *
 * @param label its name: the key under which it stands
 * @param mapping what is in it, without comments
 */
record Block(Scalar label, Mapping mapping) {

  /** The blocks that stand under a key. */
  static List<Block> under(Entry entry, Report report) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : members(entry.node())) {
      if (node instanceof Mapping mapping) {
        blocks.add(new Block(entry.key(), withoutComments(mapping)));
      } else if (node.isNull()) {
        blocks.add(new Block(entry.key(), new Mapping(entry.key().range(), Map.of())));
      } else {
        report.wrongType(node.range(), "\"" + entry.name() + "\"", "a map", node.what());
      }
    }
    return blocks;
  }

  /** The one block that stands under a key, if it is a block. */
  static Optional<Block> single(Entry entry, Report report) {
    List<Block> blocks = under(entry, report);
    if (blocks.size() > 1) {
      report.duplicate(entry.key(), blocks.get(0).mapping().range());
    }
    return blocks.stream().findFirst();
  }

  /** The named blocks in the blocks under a key: {@code variable}, {@code output} and so on. */
  static Map<String, Block> named(List<Block> outer, Report report) {
    Map<String, Block> named = new LinkedHashMap<>();
    for (Block block : outer) {
      for (Entry entry : block.entries()) {
        for (Block inner : under(entry, report)) {
          add(named, inner, report);
        }
      }
    }
    return named;
  }

  private static void add(Map<String, Block> named, Block block, Report report) {
    Names.check(block.label(), report);
    Block first = named.putIfAbsent(block.name(), block);
    if (first != null) {
      report.duplicate(block.label(), first.label().range());
    }
  }

  private static List<Node> members(Node node) {
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }

  private static Mapping withoutComments(Mapping mapping) {
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entriesByName());
    entries.remove("//");
    return new Mapping(mapping.range(), entries);
  }

  String name() {
    return label.text();
  }

  List<Entry> entries() {
    return List.copyOf(mapping.entries());
  }

  Optional<Entry> entry(String key) {
    return mapping.entry(key);
  }

  /** A literal true or false. */
  boolean flag(String key, boolean otherwise, Report report) {
    Optional<Node> node = entry(key).map(Entry::node);
    if (node.isEmpty() || node.get().isNull()) {
      return otherwise;
    }
    String text = node.get() instanceof Scalar scalar ? scalar.text() : "";
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    report.wrongType(node.get().range(), "\"" + key + "\"", "true or false", node.get().what());
    return otherwise;
  }

  /** A literal string; empty if it is not there. */
  String text(String key, Report report) {
    Optional<Node> node = entry(key).map(Entry::node);
    if (node.isEmpty() || node.get().isNull()) {
      return "";
    }
    Optional<String> text = node.get().value().asText();
    if (text.isEmpty()) {
      report.wrongType(node.get().range(), "\"" + key + "\"", "a string", node.get().what());
    }
    return text.orElse("");
  }
}
