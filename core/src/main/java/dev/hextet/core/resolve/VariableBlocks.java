package dev.hextet.core.resolve;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.VariableDeclaration.Sensitivity;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code variable} blocks. */
record VariableBlocks(Report report) {
  private static final Set<String> SUPPORTED =
      Set.of("type", "default", "description", "sensitive", "nullable");
  private static final Set<String> NOT_YET = Set.of("validation", "ephemeral", "deprecated");

  SortedMap<String, VariableDeclaration> read(Map<String, Block> blocks) {
    SortedMap<String, VariableDeclaration> declarations = new TreeMap<>();
    blocks.forEach((name, block) -> declarations.put(name, declaration(block)));
    return declarations;
  }

  private VariableDeclaration declaration(Block block) {
    Arguments.check(block, "a variable has no argument", SUPPORTED, NOT_YET, report);
    block.text("description", report);
    VariableType type =
        block.entry("type").map(Entry::node).map(this::type).orElse(VariableType.ANY);
    return new VariableDeclaration(
        block.name(),
        block.label().range(),
        type,
        block.entry("default").map(Entry::node).map(node -> fallback(block.name(), node, type)),
        block.flag("nullable", true, report),
        sensitivity(block));
  }

  private VariableType type(Node node) {
    String text = node.value().asText().orElse("");
    if (text.isEmpty()) {
      report.wrongType(node.range(), "a type", "a word such as string", node.what());
      return VariableType.ANY;
    }
    return VariableType.parse(text, node.range(), report);
  }

  private Sensitivity sensitivity(Block block) {
    boolean said = block.entry("sensitive").isPresent();
    boolean sensitive = block.flag("sensitive", false, report);
    return sensitive ? Sensitivity.ALWAYS : said ? Sensitivity.NEVER : Sensitivity.AS_USED;
  }

  /** A wrong default is reported, and is none that is missing. */
  private Value fallback(String name, Node node, VariableType type) {
    Optional<Value> value = constant(new Expressions(report).of(node));
    Optional<Value> converted = value.flatMap(type::convert);
    if (value.isPresent() && converted.isEmpty()) {
      report.wrongType(node.range(), "the default", "a " + type.text(), node.what());
    }
    return converted.orElseGet(() -> Value.unknown("var." + name));
  }

  /** Nothing exists yet that a default could refer to. */
  private Optional<Value> constant(Expression expression) {
    if (!expression.references().isEmpty()) {
      report.error(
          "InvalidReference",
          expression.references().get(0).range(),
          "a default cannot refer to anything",
          "Use a local value for what is computed from others.");
      return Optional.empty();
    }
    try {
      return Optional.of(new Evaluator().evaluate(expression, Scopes.NOTHING));
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
      return Optional.empty();
    }
  }
}
