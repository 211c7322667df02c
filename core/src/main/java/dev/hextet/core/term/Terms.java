package dev.hextet.core.term;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.PathStep;
import dev.hextet.core.address.Reference;
import dev.hextet.core.address.Referent;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionTerm;
import dev.hextet.core.expression.ForNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.expression.TemplateNode;
import dev.hextet.core.expression.UnaryNode;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds terms, and reads them. An operand is a value: its term if it is unknown or sensitive, or
 * the literal that gives it.
 */
public final class Terms {
  private Terms() {}

  /** Returns the term that gives a value. */
  public static Term of(Value value) {
    return new ExpressionTerm(Nodes.of(value));
  }

  /** Returns the reference that a term is; empty if the term is an operation. */
  public static Optional<Reference> reference(Term term) {
    return Traversals.of(term);
  }

  /** Returns the references to resources and data sources, or to parts of them, within a value. */
  public static List<Reference> references(Value value) {
    return Traversals.within(of(value)).stream()
        .filter(reference -> reference.address().isPresent())
        .toList();
  }

  /**
   * Returns the addresses without keys of the resources and data sources that a value refers to.
   */
  public static List<Address> blocks(Value value) {
    return references(value).stream()
        .flatMap(reference -> reference.address().stream())
        .map(Address::whole)
        .toList();
  }

  /** Returns the term of a reference; that of a deposed resource is a name only. */
  public static Term of(Reference reference) {
    Optional<Address> address = reference.address();
    if (address.filter(Address::isDeposed).isPresent()) {
      return Term.named(reference.toString());
    }
    Term term = of(new LocatedReferent(block(reference.referent()), null));
    if (address.isPresent() && !address.get().key().isNone()) {
      term = item(term, InstanceKeys.value(address.get().key()));
    }
    for (PathStep step : reference.path()) {
      term =
          step instanceof PathStep.Attribute attribute
              ? attribute(term, attribute.name())
              : item(term, key(step));
    }
    return term;
  }

  private static Referent block(Referent referent) {
    return referent instanceof Address address ? address.whole() : referent;
  }

  private static Value key(PathStep step) {
    return step instanceof PathStep.Index index
        ? Value.of(index.index())
        : Value.of(((PathStep.Entry) step).key());
  }

  /** Returns the unknown value of a reference. */
  public static Value unknown(Reference reference) {
    return Value.unknown(of(reference));
  }

  /** Returns the term of an object without a path. */
  public static Term of(LocatedReferent reference) {
    return new ExpressionTerm(new ReferenceNode(reference.unplaced()));
  }

  /** Returns the unknown value of an object. */
  public static Value unknown(LocatedReferent reference) {
    return Value.unknown(of(reference));
  }

  /** Returns the term of a call. */
  public static Term call(String function, Value... arguments) {
    return new ExpressionTerm(
        Nodes.call(function, Arrays.stream(arguments).map(Nodes::of).toList(), false));
  }

  /**
   * Returns the result of a call, which is unknown or sensitive as its arguments are.
   *
   * @throws DiagnosticException if the function rejects an argument
   */
  public static Value apply(String function, Value... arguments) {
    List<ExpressionNode> literals = new ArrayList<>();
    for (Value argument : arguments) {
      literals.add(new LiteralNode(argument, null));
    }
    CallNode call =
        new CallNode(
            ExpressionParser.functions().find(function, null), literals, false, null, null);
    return new Evaluator().evaluate(call, Terms::unknown);
  }

  /**
   * Returns the value of a term.
   *
   * @throws DiagnosticException if it has none
   */
  public static Value evaluate(Term term, Scope scope) {
    return new Evaluator().evaluate(new FunctionLinker().rewrite(Nodes.of(term)), scope);
  }

  /** Returns the term of {@code on.name}. */
  public static Term attribute(Term on, String name) {
    return new ExpressionTerm(new AttributeNode(Nodes.of(on), name, null, null));
  }

  /** Returns the term of {@code on[key]}. */
  public static Term item(Term on, Value key) {
    return new ExpressionTerm(new IndexNode(Nodes.of(on), Nodes.of(key), null));
  }

  /** Returns the term of the text that the parts make together. */
  public static Term template(Value... parts) {
    return new ExpressionTerm(TemplateNode.of(Arrays.stream(parts).map(Nodes::of).toList(), null));
  }

  /** Returns the value of a variable that a {@code for} around it declares. */
  public static Value variable(String name) {
    return Value.unknown(new ExpressionTerm(new BoundVariableNode(name, null)));
  }

  /**
   * Returns the term of {@code [for names in collection : item]}.
   *
   * @param names one or two variables
   * @param item the item, over those {@link #variable variables}
   */
  public static Term list(List<String> names, Value collection, Value item) {
    return loop(names, collection, null, item, null);
  }

  /**
   * Returns the term of <code>{for key, item in collection : key => item if !contains(keys, key)}
   * </code>.
   *
   * @param without the keys that are left out
   */
  public static Term entries(Term collection, Value without) {
    Value key = variable("k");
    ExpressionNode excluded = Nodes.of(call("contains", without, key));
    return loop(
        List.of("k", "v"),
        Value.unknown(collection),
        key,
        variable("v"),
        new UnaryNode("!", excluded, null));
  }

  private static Term loop(
      List<String> names,
      Value collection,
      @Nullable Value key,
      Value item,
      @Nullable ExpressionNode condition) {
    return new ExpressionTerm(
        new ForNode(
            names,
            Nodes.of(collection),
            key == null ? null : Nodes.of(key),
            Nodes.of(item),
            condition,
            false,
            null));
  }

  /** Returns the structure of a term; its functions are only names. */
  public static Expression expression(Term term) {
    return Nodes.of(term);
  }

  /**
   * Reads the text of a term in a plan file. The term is as it is written, whether that is its
   * normal form or not, so that it is written again as the same text.
   *
   * @throws DiagnosticException if the text is not an expression
   */
  public static Term parse(String text) {
    ExpressionNode node = ExpressionNode.of(ExpressionParser.expression(text));
    return new ExpressionTerm(new UnplacedNodes().rewrite(node));
  }

  /** Reads the text of a term; a text that is not an expression is the name of a term. */
  public static Term parseOrNamed(String text) {
    try {
      return parse(text);
    } catch (DiagnosticException notAnExpression) {
      return Term.named(text);
    }
  }
}
