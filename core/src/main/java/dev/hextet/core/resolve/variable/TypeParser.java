package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.variable.VariableType.Member;
import dev.hextet.core.resolve.variable.VariableType.Shape;
import dev.hextet.core.resolve.variable.VariableType.Simple;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads types as Terraform writes them: {@code object({ name = string, port = optional(number) })}.
 */
final class TypeParser {
  private static final int DEEPEST = 50;

  private final TypeScan scan;
  private int depth;

  private TypeParser(TypeScan scan) {
    this.scan = scan;
  }

  /** The type that a text names; what cannot be read is any type, and reported. */
  static VariableType parse(String text, Positions positions, Diagnostics diagnostics) {
    try {
      TypeParser parser = new TypeParser(new TypeScan(text, positions));
      VariableType type = parser.shorthand(text.strip());
      parser.scan.end();
      return type;
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return VariableType.ANY;
    }
  }

  /** As in old documents, a list or a map by itself is one of anything. */
  private VariableType shorthand(String text) {
    boolean bare = text.equals("list") || text.equals("map");
    if (bare) {
      scan.name();
    }
    return bare ? new VariableType.Collection(shape(text), VariableType.ANY) : type();
  }

  private static Shape shape(String word) {
    return Shape.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private VariableType type() {
    if (++depth > DEEPEST) {
      throw scan.wrong(ResolveDiagnostic.DEEP_TYPE.with(DEEPEST));
    }
    int start = scan.here();
    String word = scan.name();
    VariableType type =
        switch (word) {
          case "string", "number", "bool", "any" -> Simple.valueOf(word.toUpperCase(Locale.ROOT));
          case "list", "set", "map" -> collection(shape(word));
          case "tuple" -> tuple();
          case "object" -> object();
          default -> throw scan.wrong(start, ResolveDiagnostic.INVALID_TYPE.with(word));
        };
    depth--;
    return type;
  }

  private VariableType collection(Shape shape) {
    scan.expect('(');
    VariableType member = type();
    scan.expect(')');
    return new VariableType.Collection(shape, member);
  }

  private VariableType tuple() {
    scan.expect('(');
    scan.expect('[');
    List<VariableType> members = new ArrayList<>();
    while (!scan.accept(']')) {
      members.add(type());
      separator(']', false);
    }
    scan.expect(')');
    return new VariableType.Tuple(members);
  }

  private VariableType object() {
    scan.expect('(');
    scan.expect('{');
    SortedMap<String, Member> members = new TreeMap<>();
    while (!scan.accept('}')) {
      int start = scan.here();
      String name = scan.key();
      if (!scan.accept(':')) {
        scan.expect('=');
      }
      if (members.putIfAbsent(name, member()) != null) {
        throw scan.wrong(start, ResolveDiagnostic.DUPLICATE_TYPE_ATTRIBUTE.with(name));
      }
      separator('}', true);
    }
    scan.expect(')');
    return new VariableType.ObjectOf(members);
  }

  /** Between members stands a comma or, in an object, a line end. */
  private void separator(char close, boolean lines) {
    boolean separated = scan.accept(',') || lines && scan.isOnNewLine();
    if (!separated && !scan.is(close)) {
      scan.expect(',');
    }
  }

  private Member member() {
    if (!scan.is("optional")) {
      return new Member(type(), false, null);
    }
    scan.name();
    scan.expect('(');
    VariableType type = type();
    Value fallback = scan.accept(',') ? fallback(type) : null;
    scan.expect(')');
    return new Member(type, true, fallback);
  }

  private @Nullable Value fallback(VariableType type) {
    int start = scan.here();
    String text = scan.untilClosed();
    Diagnostics problems = new Diagnostics();
    Expression expression = ExpressionParser.expression(text, scan.positionsFrom(start), problems);
    problems.throwIfErrors();
    if (!expression.references().isEmpty()) {
      throw scan.wrong(start, ResolveDiagnostic.TYPE_DEFAULT_WITH_REFERENCE.with());
    }
    try {
      Value value = VariableConversion.convert(type, ConstantEvaluator.value(expression));
      return value.isNull() ? null : value;
    } catch (WrongValue e) {
      throw scan.wrong(start, ResolveDiagnostic.WRONG_TYPE_DEFAULT.with(e.phrase("the default")));
    }
  }
}
