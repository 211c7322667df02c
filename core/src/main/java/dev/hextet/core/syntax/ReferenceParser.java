package dev.hextet.core.syntax;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Referent;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.value.InstanceKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fixed part of references. */
final class ReferenceParser {
  private static final String MODULE = "module";
  private static final Set<String> RESERVED = Set.of("true", "false", "null", "for", "if", "in");

  private final GrammarRules rules;
  private final ParserCursor cursor;

  ReferenceParser(GrammarRules rules, ParserCursor cursor) {
    this.rules = rules;
    this.cursor = cursor;
  }

  /** Determines whether a name is a reserved word. */
  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** The reference that begins with a name that was just taken. */
  ExpressionNode reference(SyntaxToken root) {
    return root.text().equals(MODULE) && cursor.source().isRecorded()
        ? absolute(root)
        : relative(root);
  }

  /** Returns the reference from the root module whose first step was just taken. */
  private ExpressionNode absolute(SyntaxToken root) {
    ModulePath module = ModulePath.ROOT;
    SyntaxToken word = root;
    while (word.text().equals(MODULE)) {
      module = module.child(next(root, "module.name.type.name"), key());
      word = nextToken(root, module + ".type.name");
    }
    ReferenceNode inner = (ReferenceNode) relative(word);
    return new ReferenceNode(
        new LocatedReferent(
            inner.reference().within(module).referent(), cursor.since(root.start())));
  }

  /** Returns the key of a module instance, which is a number or a string in brackets. */
  private InstanceKey key() {
    int before = cursor.end();
    if (cursor.accept("[")) {
      ExpressionNode key = rules.enclosed();
      if (key instanceof LiteralNode literal && cursor.accept("]")) {
        Optional<InstanceKey> known = InstanceKeys.of(literal.value());
        if (known.isPresent()) {
          return known.get();
        }
      }
    }
    cursor.resume(before);
    return InstanceKey.none();
  }

  private ExpressionNode relative(SyntaxToken root) {
    return switch (root.text()) {
      case "var" -> variable(root);
      case "local" -> named(root, ReferentKind.LOCAL);
      case MODULE -> named(root, ReferentKind.MODULE);
      case "each" -> oneOf(root, ReferentKind.EACH);
      case "count" -> oneOf(root, ReferentKind.COUNT);
      case "path" -> oneOf(root, ReferentKind.PATH);
      case "terraform" -> oneOf(root, ReferentKind.TERRAFORM);
      case "self" -> node(root, ReferentKind.SELF, "", "");
      case "data" -> data(root);
      case "resource" -> resource(next(root, "resource.type.name"), root);
      default -> resource(root);
    };
  }

  private ExpressionNode variable(SyntaxToken root) {
    int before = cursor.end();
    if (cursor.source().isRecorded()
        && cursor.accept("[")
        && cursor.peek().kind() == SyntaxToken.Kind.QUOTE) {
      SyntaxToken quote = cursor.take();
      ExpressionNode name = TemplateParser.quoted(rules, quote);
      if (name instanceof LiteralNode literal
          && literal.string().isPresent()
          && cursor.accept("]")) {
        return node(root, ReferentKind.BOSH_VARIABLE, "", literal.string().get());
      }
    }
    cursor.resume(before);
    return named(root, ReferentKind.VARIABLE);
  }

  private ExpressionNode named(SyntaxToken root, ReferentKind kind) {
    return node(root, kind, "", next(root, root.text() + ".name"));
  }

  private ExpressionNode oneOf(SyntaxToken root, ReferentKind kind) {
    List<String> names = kind.names();
    String name = next(root, root.text() + "." + names.get(0));
    if (!names.contains(name)) {
      throw wrong(
          root,
          root.text() + " has no attribute \"" + name + "\"",
          Suggestion.nearest(name, names).isPresent()
              ? Suggestion.sentence(name, names)
              : "It has: " + String.join(", ", names) + ".");
    }
    return node(root, kind, "", name);
  }

  private ExpressionNode data(SyntaxToken root) {
    String type = next(root, "data.type.name");
    return node(root, ReferentKind.DATA, type, next(root, "data." + type + ".name"));
  }

  private ExpressionNode resource(SyntaxToken root) {
    if (!cursor.peek().is(".")) {
      throw wrong(
          root,
          "\"" + root.text() + "\" is not a reference",
          "Write var.%1$s for a variable, local.%1$s for a local value, aws_type.%1$s for a resource,"
                  .formatted(root.text())
              + " or \""
              + root.text()
              + "\" in quotes for text.");
    }
    return resource(root.text(), root);
  }

  /** A resource, with or without the word before its type. */
  private ExpressionNode resource(String type, SyntaxToken root) {
    return node(root, ReferentKind.RESOURCE, type, next(root, type + ".name"));
  }

  /** The name after the next dot. */
  private String next(SyntaxToken root, String form) {
    return nextToken(root, form).text();
  }

  private SyntaxToken nextToken(SyntaxToken root, String form) {
    if (!cursor.accept(".") || cursor.peek().kind() != SyntaxToken.Kind.NAME) {
      throw wrong(root, "the reference is not complete", "Write " + form + ".");
    }
    return cursor.take();
  }

  private ExpressionNode node(SyntaxToken root, ReferentKind kind, String type, String name) {
    Referent referent =
        switch (kind) {
          case RESOURCE -> Address.of(type, name);
          case DATA -> Address.ofData(type, name);
          default -> NamedValue.of(kind, name);
        };
    return new ReferenceNode(new LocatedReferent(referent, cursor.since(root.start())));
  }

  private DiagnosticException wrong(SyntaxToken root, String summary, String detail) {
    return ExpressionDiagnostic.REFERENCE
        .with(summary, detail)
        .exceptionAt(cursor.since(root.start()));
  }
}
