package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code on.name}.
 *
 * @param place where the name stands
 */
record AttributeNode(Node on, String name, @Nullable SourceRange place, @Nullable SourceRange range)
    implements Node {

  /** In the form of the names of maps. */
  AttributeNode {
    name = new Value.Text(name).value();
  }

  @Override
  public boolean isTraversal() {
    return on.isTraversal();
  }

  @Override
  public Value evaluate(Env env) {
    Value value = env.value(on);
    return Lift.of(
        value instanceof Value.Sensitive,
        Lift.isUnknown(value),
        () -> Member.type(value, name),
        () -> Phrase.attribute(Phrase.of(value), name).text(),
        () -> Member.attribute(value, name, on, place));
  }

  @Override
  public Phrase phrase(Printer printer) {
    return Phrase.attribute(printer.print(on), name);
  }

  @Override
  public List<Node> children() {
    return List.of(on);
  }
}
