package dev.hextet.core.syntax;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.spelling.Identifier;
import dev.hextet.core.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code ((name))}, and {@code ((name.member))}. */
final class BoshVariable {
  private BoshVariable() {}

  static ExpressionNode node(String path, int start, int end, ParserCursor cursor) {
    @Nullable SourceRange range = cursor.source().range(start, end);
    String[] names = path.split("\\.", -1);
    for (String name : names) {
      if (name.isEmpty()) {
        throw cursor.wrong(
            start, end, "\"" + path + "\" is not a variable name", "Write ((name)).");
      }
    }
    ExpressionNode node =
        new ReferenceNode(
            new LocatedReferent(NamedValue.of(ReferentKind.BOSH_VARIABLE, names[0]), range));
    for (int i = 1; i < names.length; i++) {
      node =
          Identifier.isName(names[i])
              ? new AttributeNode(node, names[i], range, range)
              : new IndexNode(node, new LiteralNode(Value.of(names[i]), range), range);
      cursor.made(node, start);
    }
    return node;
  }
}
