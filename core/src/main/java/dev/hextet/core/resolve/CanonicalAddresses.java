package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.document.TextEdits;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.block.TopLevel;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Writes addresses and blocks of addresses in canonical text: those that stand as they are where a
 * resource type has an address. What else looks like one may be a name, and stays.
 */
public final class CanonicalAddresses {
  private static final String HOST_BITS = ValueDiagnostic.HOST_BITS.code();

  private final Diagnostics diagnostics;
  private final SortedMap<SourceRange, String> rewritten = new TreeMap<>();

  /** Number of uses of each value as an address; an alias repeats a value elsewhere. */
  private final Map<SourceRange, Integer> uses = new HashMap<>();

  private CanonicalAddresses(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the text of a document with canonical addresses.
   *
   * @param diagnostics receives an error for each block with host bits, whose intended value is
   *     unknown
   */
  public static SourceText in(Document document, Provider provider, Diagnostics diagnostics) {
    CanonicalAddresses addresses = new CanonicalAddresses(diagnostics);
    ResolutionProblems unheard = new ResolutionProblems(new Diagnostics());
    TopLevel top = TopLevel.of(ModuleFiles.root(document), unheard);
    for (JsonBlock types : top.of("resource")) {
      for (Entry type : types.entries()) {
        provider
            .type(type.name())
            .ifPresent(
                known ->
                    JsonBlock.named(JsonBlock.under(type, unheard), unheard)
                        .values()
                        .forEach(block -> addresses.resource(block, known.schema().attributes())));
      }
    }
    addresses.checkUses(document.root());
    return addresses.edited(document.source());
  }

  private void resource(JsonBlock block, Map<String, Attribute<?>> attributes) {
    for (Entry entry : block.entries()) {
      Attribute<?> attribute = attributes.get(entry.name());
      if (attribute != null) {
        value(entry.node(), attribute.kind());
      }
    }
  }

  /** A single map may stand for a list of one block, and the other way round. */
  private void value(DocumentNode node, Kind<?> kind) {
    Optional<Kind<?>> first = kind.written(0);
    Kind<?> item = first.isPresent() ? first.get() : kind;
    if (node instanceof ScalarNode scalar) {
      scalar(scalar, kind);
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(member -> value(member, item));
    } else if (!item.equals(kind)) {
      value(node, item);
    } else if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        kind.written(entry.name()).ifPresent(part -> value(entry.node(), part));
      }
    }
  }

  private void scalar(ScalarNode scalar, Kind<?> kind) {
    try {
      Value canonical = kind.canonical(Value.of(scalar.text()), KindContext.NONE);
      String text = canonical.asText().orElse(scalar.text());
      if (!text.equals(scalar.text()) && isAddress(text)) {
        rewritten.put(scalar.range(), text);
        uses.merge(scalar.range(), 1, Integer::sum);
      }
    } catch (InvalidValue e) {
      if (e.code().equals(HOST_BITS)) {
        diagnostics.add(e.problem().at(scalar.range()));
      }
    }
  }

  /** Addresses have a canonical text; other values, such as the names of protocols, may too. */
  private static boolean isAddress(String text) {
    return text.matches("[0-9a-f:.]+(/[0-9]+)?") && (text.contains(":") || text.contains("."));
  }

  /** A value that an alias repeats in another role is not rewritten. */
  private void checkUses(DocumentNode node) {
    Map<SourceRange, Integer> all = new HashMap<>();
    count(node, all);
    rewritten.keySet().removeIf(range -> !all.getOrDefault(range, 0).equals(uses.get(range)));
  }

  private void count(DocumentNode node, Map<SourceRange, Integer> all) {
    if (node instanceof ScalarNode scalar) {
      all.merge(scalar.range(), 1, Integer::sum);
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> count(item, all));
    } else if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> count(entry.node(), all));
    }
  }

  private SourceText edited(SourceText source) {
    SortedMap<SourceRange, UnaryOperator<String>> edits = new TreeMap<>();
    rewritten.forEach((range, address) -> edits.put(range, written -> requoted(written, address)));
    return TextEdits.apply(source, edits);
  }

  /** The address as it is quoted now. Without quotes, YAML takes a colon at an end for its own. */
  private static String requoted(String written, String address) {
    char first = written.charAt(0);
    boolean quoted = first == '"' || first == '\'';
    boolean needed = address.startsWith(":") || address.endsWith(":");
    String quote = quoted ? String.valueOf(first) : needed ? "\"" : "";
    return quote + address + quote;
  }
}
