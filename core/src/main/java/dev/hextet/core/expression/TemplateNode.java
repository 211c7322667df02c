package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string with interpolated expressions.
 *
 * @param parts strings are text, everything else is an expression
 */
public record TemplateNode(List<ExpressionNode> parts, @Nullable SourceRange range)
    implements ExpressionNode {
  public TemplateNode {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean makes() {
    return true;
  }

  /** Returns the string that consists of the parts, in one form for one meaning. */
  public static ExpressionNode of(List<ExpressionNode> parts, @Nullable SourceRange range) {
    List<ExpressionNode> flat = new ArrayList<>();
    for (ExpressionNode part : parts) {
      if (part instanceof TemplateNode inner) {
        inner.parts().forEach(piece -> append(flat, piece));
      } else {
        append(flat, part);
      }
    }
    if (flat.isEmpty()) {
      return new LiteralNode(Value.of(""), range);
    }
    boolean text = flat.size() == 1 && flat.get(0).constant().flatMap(Value::asText).isPresent();
    return text ? flat.get(0) : new TemplateNode(flat, range);
  }

  private static void append(List<ExpressionNode> flat, ExpressionNode part) {
    @Nullable String text = part.constant().flatMap(Value::asText).orElse(null);
    if (text == null) {
      flat.add(part);
      return;
    }
    int last = flat.size() - 1;
    @Nullable String before =
        last < 0 ? null : flat.get(last).constant().flatMap(Value::asText).orElse(null);
    if (before != null) {
      flat.set(last, new LiteralNode(Value.of(before + text), flat.get(last).range()));
    } else if (!text.isEmpty()) {
      flat.add(part);
    }
  }

  @Override
  public boolean isTemplate() {
    return true;
  }

  @Override
  public Type resultType() {
    return Type.STRING;
  }

  @Override
  public Phrase phrase() {
    QuotedTemplate quoted = new QuotedTemplate();
    for (ExpressionNode part : parts) {
      if (part instanceof LiteralNode literal && literal.string().isPresent()) {
        quoted.text(literal.string().get());
      } else {
        quoted.expression(part.text());
      }
    }
    return Phrase.primary(quoted.build());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return of(parts.stream().map(rewriter::rewrite).toList(), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return parts;
  }
}
