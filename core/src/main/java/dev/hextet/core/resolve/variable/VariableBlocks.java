package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.Notation;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.VariableDeclaration.Sensitivity;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code variable} blocks. */
public record VariableBlocks(ResolutionProblems report) {
  private static final Set<String> SUPPORTED =
      Set.of(
          "type",
          "default",
          "description",
          "sensitive",
          "nullable",
          "validation",
          "ephemeral",
          "const",
          "deprecated");

  public SortedMap<String, VariableDeclaration> read(Map<String, JsonBlock> blocks) {
    SortedMap<String, VariableDeclaration> declarations = new TreeMap<>();
    blocks.forEach((name, block) -> declarations.put(name, declaration(block)));
    return declarations;
  }

  private VariableDeclaration declaration(JsonBlock block) {
    BlockArguments.check(block, "variable", SUPPORTED, Set.of(), report);
    block.text("description", report);
    block.text("deprecated", report);
    block.flag("const", false, report);
    VariableType type =
        block.entry("type").map(Entry::node).map(this::type).orElse(VariableType.ANY);
    boolean nullable = block.flag("nullable", true, report);
    return new VariableDeclaration(
        block.name(),
        block.label().range(),
        type,
        block
            .entry("default")
            .map(Entry::node)
            .map(node -> fallback(block.name(), node, type, nullable)),
        nullable,
        sensitivity(block),
        new ValidationBlocks(new ExpressionReader(report), report).read(block));
  }

  private VariableType type(DocumentNode node) {
    Optional<ScalarNode> written = node.reference().filter(type -> !type.text().isEmpty());
    if (written.isEmpty()) {
      report.wrongType(node.range(), "a type", "a word such as string", node.what());
      return VariableType.ANY;
    }
    String text = written.get().text();
    Optional<String> bare = ResolutionProblems.inTemplate(text);
    if (bare.isPresent()) {
      report.add(node.range(), ResolveDiagnostic.TYPE_IN_TEMPLATE.with(bare.get()));
      return VariableType.ANY;
    }
    return TypeParser.parse(text, written.get().positions(), report.diagnostics());
  }

  private Sensitivity sensitivity(JsonBlock block) {
    boolean said = block.entry("sensitive").isPresent();
    boolean sensitive = block.flag("sensitive", false, report);
    // Nothing stores a sensitive value, so an ephemeral one is safe as well.
    boolean ephemeral = block.flag("ephemeral", false, report);
    return sensitive || ephemeral
        ? Sensitivity.ALWAYS
        : said ? Sensitivity.NEVER : Sensitivity.AS_USED;
  }

  /** Returns the default. An invalid default is reported, and does not count as missing. */
  private Value fallback(String name, DocumentNode node, VariableType type, boolean nullable) {
    Value unknown = Terms.unknown(Reference.to(NamedValue.variable(name)));
    try {
      return constant(node).map(value -> converted(value, type, nullable)).orElse(unknown);
    } catch (WrongValue e) {
      report.add(
          ValuePlaces.of(node, e.path()),
          ResolveDiagnostic.WRONG_DEFAULT.with(
              e.phrase("the default of var." + name), type.text()));
      return unknown;
    }
  }

  private static Value converted(Value value, VariableType type, boolean nullable) {
    if (value.isNull() && !nullable) {
      throw new WrongValue("must not be null, as the variable is not nullable");
    }
    return VariableConversion.convert(type, value);
  }

  /** Returns the value of a default; in JSON, strings are literal, as in Terraform. */
  private Optional<Value> constant(DocumentNode node) {
    return Notation.of(node.range().source()) == Notation.JSON
        ? Optional.of(node.value())
        : constant(new ExpressionReader(report).of(node));
  }

  /** Nothing exists yet that a default could refer to. */
  private Optional<Value> constant(Expression expression) {
    if (!expression.references().isEmpty()) {
      report.add(
          expression.references().get(0).range(), ResolveDiagnostic.DEFAULT_WITH_REFERENCE.with());
      return Optional.empty();
    }
    try {
      return Optional.of(ConstantEvaluator.value(expression));
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
      return Optional.empty();
    }
  }
}
