package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.cloudError;
import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of the syntax and the evaluation of expressions. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum ExpressionDiagnostic implements DiagnosticType {
  SYNTAX(
      error(
          "ExpressionSyntax",
          "{problem}",
          "{remedy}",
          """
          An expression or a template cannot be parsed. The place is that of the error. For the
          characters `${` and `%{` themselves, write `$${` and `%%{`.

              stack.yml:4:21: error: an expression is expected [ExpressionSyntax]
          """)),

  REFERENCE(ResolveDiagnostic.SETTING_DEPENDS_ON_RESOURCE.variant("{problem}", "{remedy}")),

  HIDDEN_REFERENCE(
      ResolveDiagnostic.SETTING_DEPENDS_ON_RESOURCE.variant(
          "the variable {root} hides the name in {term}",
          "Give the variable of the for expression another name.")),

  TEMPLATE_WITHOUT_VARIABLE(
      ResolveDiagnostic.SETTING_DEPENDS_ON_RESOURCE.variant(
          "the template has no variable {reference}",
          "A template can use only the variables in the second argument of the function.")),

  TOO_LARGE(
      error(
          "ExpressionTooLarge",
          "{problem}",
          "Use smaller steps, or less data.",
          """
          An expression, or its result, exceeds the limits. Use smaller steps, or less data.
          """)),

  OPERAND(
      error(
          "InvalidOperand",
          "{problem}",
          "{remedy}",
          """
          An operator, a condition or a `for` expression does not accept this value: a text that
          is not a number, a division by zero, or two items with the same key.

              stack.yml:14:24: error: / has no result: division by zero [InvalidOperand]
          """)),

  NULL_LIST(OPERAND.variant("the list is null and has no items", "Write coalesce(…, []).")),

  INDEX(
      error(
          "InvalidIndex",
          "{problem}",
          "{remedy}",
          """
          The list or map has no such item. The message lists the available ones.
          `try(list[3], …)` and `lookup(map, key, …)` return another value instead.
          """)),

  ATTRIBUTE(ResolveDiagnostic.UNKNOWN_ARGUMENT.variant("{problem}", "{remedy}")),

  IMPURE_FUNCTION(
      error(
          "RefusedFunction",
          "{name} returns another value on each call",
          "The same document and the same objects must result in the same plan. Give the value "
              + "with a variable.",
          """
          `timestamp`, `plantimestamp`, `uuid` and `bcrypt` return another value on each call, and
          the same document must result in the same plan. Give the value with a variable. `type`
          is only available in `hextet console`, as the whole expression.
          """)),

  TYPE_OUTSIDE_CONSOLE(
      IMPURE_FUNCTION.variant(
          "a type is not a value",
          "type(…) is only available in hextet console, as the whole expression.")),

  UNKNOWN_FUNCTION(
      error(
          "UnknownFunction",
          "there is no function \"{name}\"",
          "{suggestion}",
          """
          There is no function of this name, or no namespace: `core::` is the only one, and
          functions of providers are not supported. [document.md](document.md#functions) lists all
          functions.
          """)),

  PROVIDER_FUNCTION(
      UNKNOWN_FUNCTION.variant(
          "functions of providers are not supported",
          "There is no {name}. The functions are those of Terraform itself, with or "
              + "without the prefix core::.")),

  UNKNOWN_NAMESPACE(
      UNKNOWN_FUNCTION.variant(
          "there is no namespace \"{namespace}\"", "Write {core}::{name}, or the name alone.")),

  ARGUMENT_COUNT(
      error(
          "WrongArgumentCount",
          "{function} takes {needed} argument{plural}, not {given}",
          "Usage: {usage}.",
          """
          The function takes another number of arguments. The message shows its usage.
          """)),

  SPECIAL_ARGUMENT_COUNT(ARGUMENT_COUNT.variant("{name} takes {needed}{count}", "")),

  INVALID_ARGUMENT(
      error(
          "InvalidArgument",
          "{problem}",
          "{remedy}",
          """
          A function does not accept this argument. The message names the function and the cause.
          For `try`, it means that every argument fails.

              stack.yml:5:31: error: cidrsubnet: "10.0.0.1/16" is not an IPv4 block: host bits are set; the block is 10.0.0.0/16 [InvalidArgument]
          """)),

  EVERY_ARGUMENT_FAILS(
      INVALID_ARGUMENT.variant("try: every argument fails", "The last one: {why}.")),

  SENSITIVE_FAILURE(
      cloudError(
          "the evaluation fails for a sensitive value",
          "The value is sensitive and is not shown."));

  private final DiagnosticTemplate template;

  ExpressionDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
