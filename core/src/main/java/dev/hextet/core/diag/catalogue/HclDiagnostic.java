package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of HCL's native syntax. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum HclDiagnostic implements DiagnosticType {
  ITEM_EXPECTED(
      error(
          "HclSyntax",
          "an argument or a block is expected",
          "Write name = value for an argument. Found {found}.",
          """
          A file whose name ends in `.tf` or `.tfvars` is not valid HCL. The message names the
          place and the expected characters. Arguments and blocks end with their line.

              main.tf:3:14: error: the argument "cidr_block" must end with its line [HclSyntax]
          """)),

  STRAY_BRACE(
      ITEM_EXPECTED.variant("the brace closes no block", "Remove it, or open a block before it.")),

  VALUE_EXPECTED(
      ITEM_EXPECTED.variant("the argument \"{name}\" has no value", "Write {name} = value.")),

  EQUALS_OR_BRACE_EXPECTED(
      ITEM_EXPECTED.variant(
          "\"=\" or \"{\" is expected after \"{name}\"",
          "Write {name} = value for an argument. Found {found}.")),

  BRACE_EXPECTED(
      ITEM_EXPECTED.variant(
          "the block \"{name}\" has no brace on its line",
          "Write { at the end of the line, or {name} = value for an argument.")),

  LABEL_EXPECTED(
      ITEM_EXPECTED.variant(
          "a label or \"{\" is expected in the block \"{name}\"",
          "A label is a name or a string in double quotes. Found {found}.")),

  TEMPLATE_IN_LABEL(
      ITEM_EXPECTED.variant(
          "a label cannot contain a template", "Write the label as plain text in quotes.")),

  UNCLOSED_BLOCK(
      ITEM_EXPECTED.variant(
          "the block \"{name}\" is never closed", "Write } on a line after its content.")),

  LINE_END_AFTER_ARGUMENT(
      ITEM_EXPECTED.variant(
          "the argument \"{name}\" must end with its line",
          "Start a new line before {found}, or put a longer expression in parentheses.")),

  COMMA(
      ITEM_EXPECTED.variant(
          "the argument \"{name}\" must end with its line",
          "Remove the comma, and write each argument on its own line.")),

  LINE_END_AFTER_BLOCK(
      ITEM_EXPECTED.variant(
          "the block \"{name}\" must end with its line", "Start a new line before {found}.")),

  BLOCK_IN_LINE(
      ITEM_EXPECTED.variant(
          "a block on one line cannot contain the block \"{name}\"",
          "Write {name} on a line of its own, and close {outer} on another line.")),

  LINE_OF_ARGUMENTS(
      ITEM_EXPECTED.variant(
          "a block on one line can contain only one argument",
          "Close {name} on the same line, or write each argument on its own line.")),

  BLOCK_IN_VARIABLES(
      ITEM_EXPECTED.variant(
          "a file of variables contains only values",
          "Write NAME = VALUE. A block, such as variable, belongs in a document.")),

  DUPLICATE_ARGUMENT(
      error(
          "DuplicateArgument",
          "the argument \"{name}\" is set twice",
          "The first one is at {first}. Keep one of them.",
          """
          A block sets an argument twice, or uses a name for an argument and for a block. Keep one
          of them. The message contains the place of the first one.
          """)),

  BLOCK_LABELS(
      error(
          "BlockLabels",
          "the block \"{type}\" requires {count}",
          "Write {form}.",
          """
          A block has too few or too many labels. A resource, for example, has two: its type and
          its name. Many blocks have none.

              main.tf:1:1: error: the block "resource" requires 2 labels [BlockLabels]
          """)),

  BLOCK_EXPECTED(
      error(
          "BlockExpected",
          "\"{name}\" is a block",
          "Write {name} { … } without an equals sign.",
          """
          A block is written as an argument. Write it without an equals sign.
          """)),

  ARGUMENT_EXPECTED(
      error(
          "ArgumentExpected",
          "\"{name}\" is an argument",
          "Write {name} = { … } with an equals sign.",
          """
          An argument, such as a map of tags, is written as a block. Write it with an equals sign.
          """)),

  TOO_DEEP(
      DocumentDiagnostic.TOO_DEEP.variant(
          "the blocks are nested more than {limit} levels deep", "Nest fewer blocks."));

  private final DiagnosticTemplate template;

  HclDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
