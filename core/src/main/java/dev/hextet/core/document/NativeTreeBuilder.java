package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.hcl.HclArgument;
import dev.hextet.core.document.hcl.HclBlock;
import dev.hextet.core.document.hcl.HclBody;
import dev.hextet.core.document.hcl.HclItem;
import dev.hextet.core.document.hcl.HclName;
import dev.hextet.core.document.hcl.HclReader;
import dev.hextet.core.syntax.TextPositions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the tree of a text in HCL's native syntax: the tree of the same document in JSON. */
final class NativeTreeBuilder {
  private final SourceText source;
  private final TextPositions positions;
  private final Diagnostics diagnostics;
  private final NativeValueReader values;
  private int duplicates;

  private NativeTreeBuilder(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.positions = new TextPositions(source);
    this.diagnostics = diagnostics;
    this.values = new NativeValueReader(source.text(), positions);
  }

  /** Returns the document; empty if there are syntax errors, all of which are then reported. */
  static Optional<Document> read(SourceText source, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    NativeTreeBuilder builder = new NativeTreeBuilder(source, found);
    HclBody body = HclReader.read(source.text(), builder.positions, found);
    DocumentNode root = builder.root(body);
    diagnostics.addAll(found.sorted());
    return found.hasErrors() ? Optional.empty() : Optional.of(new Document(source, root));
  }

  private DocumentNode root(HclBody body) {
    SourceRange whole = positions.range(0, source.text().length());
    return body.items().isEmpty() ? ScalarReader.absent(whole) : mapping(body, whole);
  }

  private MappingNode mapping(HclBody body, SourceRange range) {
    Map<String, ScalarNode> firsts = new LinkedHashMap<>();
    Map<String, DocumentNode> arguments = new LinkedHashMap<>();
    Map<String, List<LabelledBlock>> blocks = new LinkedHashMap<>();
    for (HclItem item : body.items()) {
      ScalarNode key = key(item.name());
      ScalarNode first = firsts.putIfAbsent(key.text(), key);
      boolean again =
          first != null && !(item instanceof HclBlock && blocks.containsKey(key.text()));
      if (again) {
        duplicate(key, first);
      } else if (item instanceof HclBlock block) {
        blocks.computeIfAbsent(key.text(), name -> new ArrayList<>()).add(block(block, key));
      } else if (item instanceof HclArgument argument) {
        arguments.put(key.text(), values.read(argument.start(), argument.end()));
      }
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    firsts.forEach(
        (name, key) -> {
          DocumentNode value = arguments.get(name);
          List<LabelledBlock> repeated = blocks.getOrDefault(name, List.of());
          entries.put(name, new Entry(key, value == null ? LabelledBlock.tree(repeated) : value));
        });
    return new MappingNode(range, entries);
  }

  private void duplicate(ScalarNode key, ScalarNode first) {
    if (duplicates++ < HclReader.MOST_ERRORS) {
      diagnostics.add(
          HclDiagnostic.DUPLICATE_ARGUMENT.with(key.text(), first.range()).at(key.range()));
    }
  }

  private LabelledBlock block(HclBlock block, ScalarNode type) {
    List<ScalarNode> labels = block.labels().stream().map(this::key).toList();
    SourceRange range = positions.range(block.name().start(), block.end());
    return new LabelledBlock(type, labels, mapping(block.body(), range));
  }

  private ScalarNode key(HclName name) {
    return ScalarNode.of(name.text(), positions.range(name.start(), name.end()));
  }
}
