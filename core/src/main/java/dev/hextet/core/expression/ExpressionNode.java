package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A node of the syntax tree. Each construct of the language is a record with its text. */
public sealed interface ExpressionNode extends Expression
    permits AttributeNode,
        BinaryNode,
        CallNode,
        ConditionalNode,
        ForNode,
        IndexNode,
        ListNode,
        LiteralNode,
        BoundVariableNode,
        ObjectNode,
        ReferenceNode,
        SplatNode,
        TemplateNode,
        UnaryNode {

  /** Returns the type of the result, as far as it is certain before the evaluation. */
  default Type resultType() {
    return Type.OPEN;
  }

  /** Determines whether the value can be larger than the values of the parts. */
  default boolean makes() {
    return false;
  }

  /** Returns the text, with the strength by which it holds together. */
  Phrase phrase();

  /** Returns the same operation, without places, on the rewritten children. */
  ExpressionNode rewritten(NodeRewriter rewriter);

  /** Returns the parts, in the order of the text. */
  List<ExpressionNode> children();

  /** Returns the expression as a node, which it always is. */
  static ExpressionNode of(Expression expression) {
    return (ExpressionNode) expression;
  }

  @Override
  default String text() {
    return phrase().text();
  }

  @Override
  default List<ReferenceUse> uses() {
    List<ReferenceUse> found = new ArrayList<>();
    collect(found);
    return List.copyOf(found);
  }

  /** Adds the references in this and below. */
  default void collect(List<ReferenceUse> found) {
    children().forEach(child -> child.collect(found));
  }

  @Override
  default boolean tellsSecret() {
    return children().stream().anyMatch(ExpressionNode::tellsSecret);
  }

  /** Determines whether the tree contains a literal string or number, other than as a key. */
  default boolean hasLiterals() {
    return children().stream().anyMatch(ExpressionNode::hasLiterals);
  }

  /** Determines whether the tree contains a bound variable. */
  default boolean hasVariables() {
    return children().stream().anyMatch(ExpressionNode::hasVariables);
  }

  /** Determines whether the tree uses any of the names. */
  default boolean mentions(Set<String> names) {
    return children().stream().anyMatch(child -> child.mentions(names));
  }

  /** Tests the names without those that the node declares again. */
  static boolean without(
      Set<String> names, List<String> declared, Predicate<Set<String>> question) {
    Set<String> rest = new HashSet<>(names);
    declared.forEach(rest::remove);
    return !rest.isEmpty() && question.test(rest);
  }

  @Override
  default Optional<SourceRange> placeOf(Predicate<String> text) {
    return children().stream()
        .map(child -> child.placeOf(text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  default Optional<Value> constant() {
    return Optional.empty();
  }
}
