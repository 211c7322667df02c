package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.document.BlockHeader;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.document.Notation;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block: one of HCL's native syntax; or in Terraform's JSON syntax, an object, an array of
 * objects, or null for an empty block. Entries named {@code //} are comments.
 *
 * @param label its key
 * @param mapping its content, without comments
 */
public record JsonBlock(ScalarNode label, MappingNode mapping) {

  /** The blocks that stand under a key. */
  public static List<JsonBlock> under(Entry entry, ResolutionProblems report) {
    List<JsonBlock> blocks = new ArrayList<>();
    for (DocumentNode node : members(entry.node())) {
      boolean isNative = Notation.of(node.range().source()).isNative();
      if (node instanceof MappingNode mapping && isNative == mapping.header().isPresent()) {
        ScalarNode label = mapping.header().map(BlockHeader::type).orElse(entry.key());
        blocks.add(new JsonBlock(label, withoutComments(mapping)));
      } else if (isNative) {
        report.add(node.range(), HclDiagnostic.BLOCK_EXPECTED.with(entry.name()));
      } else if (node.isNull()) {
        blocks.add(new JsonBlock(entry.key(), new MappingNode(entry.key().range(), Map.of())));
      } else {
        report.wrongType(node.range(), "\"" + entry.name() + "\"", "a map", node.what());
      }
    }
    return blocks;
  }

  /** The one block that stands under a key, if it is a block. */
  public static Optional<JsonBlock> single(Entry entry, ResolutionProblems report) {
    List<JsonBlock> blocks = under(entry, report);
    if (blocks.size() > 1) {
      report.duplicate(entry.key(), blocks.get(0).mapping().range());
    }
    return blocks.stream().findFirst();
  }

  /** The named blocks in the blocks under a key: {@code variable}, {@code output} and so on. */
  public static Map<String, JsonBlock> named(List<JsonBlock> outer, ResolutionProblems report) {
    Map<String, JsonBlock> named = new LinkedHashMap<>();
    for (JsonBlock block : outer) {
      for (Entry entry : block.entries()) {
        for (JsonBlock inner : under(entry, report)) {
          add(named, inner, report);
        }
      }
    }
    return named;
  }

  private static void add(
      Map<String, JsonBlock> named, JsonBlock block, ResolutionProblems report) {
    DeclarationNames.check(block.label(), report);
    JsonBlock first = named.putIfAbsent(block.name(), block);
    if (first != null) {
      report.duplicate(block.label(), first.label().range());
    }
  }

  private static List<DocumentNode> members(DocumentNode node) {
    return node instanceof SequenceNode sequence ? sequence.items() : List.of(node);
  }

  private static MappingNode withoutComments(MappingNode mapping) {
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entriesByName());
    entries.remove("//");
    return mapping.with(entries);
  }

  public String name() {
    return label.text();
  }

  public List<Entry> entries() {
    return List.copyOf(mapping.entries());
  }

  public Optional<Entry> entry(String key) {
    return mapping.entry(key);
  }

  /** A literal true or false. */
  public boolean flag(String key, boolean otherwise, ResolutionProblems report) {
    Optional<DocumentNode> node = entry(key).map(Entry::node);
    if (node.isEmpty() || node.get().isNull()) {
      return otherwise;
    }
    String text = node.get() instanceof ScalarNode scalar ? scalar.text() : "";
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    report.wrongType(node.get().range(), "\"" + key + "\"", "true or false", node.get().what());
    return otherwise;
  }

  /** A literal string; empty if it is not there. */
  public String text(String key, ResolutionProblems report) {
    Optional<DocumentNode> node = entry(key).map(Entry::node);
    if (node.isEmpty() || node.get().isNull()) {
      return "";
    }
    Optional<String> text =
        node.get() instanceof NativeExpression
            ? new ExpressionReader(report).of(node.get()).constant().flatMap(Value::asText)
            : node.get().value().asText();
    if (text.isEmpty()) {
      report.wrongType(node.get().range(), "\"" + key + "\"", "a string", node.get().what());
    }
    return text.orElse("");
  }
}
