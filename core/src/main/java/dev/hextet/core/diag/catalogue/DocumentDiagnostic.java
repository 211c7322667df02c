package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of reading documents, files of variables and ops files. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum DocumentDiagnostic implements DiagnosticType {
  RECURSIVE_ALIAS(
      error(
          "RecursiveAlias",
          "the alias is inside its own anchor",
          "Remove the alias.",
          """
          An alias is inside the value of its own anchor. Remove it.
          """)),

  ALIAS_BOMB(
      error(
          "AliasBomb",
          "aliases repeat more than {limit} values",
          "Aliases of aliases multiply. Write the values out.",
          """
          The aliases of the document repeat more than 250,000 values, because aliases of aliases
          multiply. Write the values out.
          """)),

  UNDEFINED_ALIAS(
      error(
          "UndefinedAlias",
          "there is no anchor{name} above this alias",
          "{suggestion} Put a text that starts with * in quotes; a colon after an "
              + "alias needs a space before it.",
          """
          No anchor above the alias has this name. Put a text that starts with `*` in quotes.
          """)),

  NOT_A_MAP(
      error(
          "NotAMap",
          "a file of variables must be a map",
          "Write one variable per line, as in \"name: value\". Found {type}.",
          """
          A file of variables must be a map with one variable per line, as in `name: value`.
          """)),

  JSON_TRAILING_COMMA(
      error(
          "JsonSyntax",
          "JSON has no comma after the last entry",
          "Remove the comma.",
          """
          A file whose name ends in `.json` is not JSON. JSON has no comments, no comma after the
          last entry, and no text without double quotes. A file with another extension is read as
          YAML, which has them.

              main.tf.json:4:3: error: JSON has no comma after the last entry [JsonSyntax]
          """)),

  JSON_TEXT_AFTER_END(
      JSON_TRAILING_COMMA.variant(
          "unexpected text after the JSON value", "A file contains one value. Remove the text.")),

  JSON_MISSING_COMMA(
      JSON_TRAILING_COMMA.variant(
          "a comma or the closing bracket is missing",
          "The brace or bracket was opened at {began}.")),

  JSON_KEY_EXPECTED(
      JSON_TRAILING_COMMA.variant("expected a key in double quotes", "JSON has no other keys.")),

  JSON_KEY_WITHOUT_COLON(
      JSON_TRAILING_COMMA.variant("a key has no colon", "Write it as \"key\": value.")),

  JSON_VALUE_EXPECTED(
      JSON_TRAILING_COMMA.variant(
          "expected a JSON value",
          "A JSON value is a string in double quotes, a number, true, false, null, { or [.")),

  JSON_CONTROL_CHARACTER(
      JSON_TRAILING_COMMA.variant(
          "a string contains a line end or a control character", "Write \\\n or \\\\t.")),

  JSON_UNCLOSED(
      JSON_TRAILING_COMMA.variant(
          "the string that starts here does not end", "The closing quote is missing.")),

  JSON_UNKNOWN_ESCAPE(
      JSON_TRAILING_COMMA.variant(
          "unknown escape",
          "JSON has \\\\\" \\\\\\\\ \\\\/ \\\\b \\\\f \\\n \\\\r \\\\t and \\\\u0000.")),

  NON_STRING_KEY(
      error(
          "NonStringKey",
          "a key must be a string, not {type}",
          "Put it in double quotes if it is a name.",
          """
          A key must be a string. Put a number, `true` or `null` in double quotes if it is a name.
          """)),

  MERGE_KEY(
      error(
          "MergeKey",
          "only maps can be merged, not {type}",
          "The value of << is an alias of a map, or a list of such aliases.",
          """
          The value of `<<` must be an alias of a map, or a list of such aliases.
          """)),

  DUPLICATE_KEY(
      error(
          "DuplicateKey",
          "duplicate key{key}",
          "The first one is at {first}. Keep one of them.",
          """
          A map has a key twice. Keep one of them; the message contains the place of the first
          one.
          """)),

  NUMBER_RANGE(
      error(
          "NumberRange",
          "the number is out of range",
          "Numbers have at most 400 digits. Put it in quotes if it is a text.",
          """
          A number has more than 400 digits, or an exponent of this size. Put it in quotes if it
          is a text.
          """)),

  HALF_CHARACTER(
      error(
          "ControlCharacter",
          "an escape is half of a character",
          "Write a character above U+FFFF as two escapes, or as \\\\U0001F600.",
          """
          The text contains a character that YAML does not allow, or an escape for half of a
          character. Remove it; in double quotes, it can be written as an escape.
          """)),

  CONTROL_CHARACTER(
      HALF_CHARACTER.variant(
          "the text contains a character that YAML does not allow: {character}",
          "Remove it, or write it as an escape in double quotes, such as \\\\u0007.")),

  INVALID_UTF8(
      error(
          "InvalidUtf8",
          "the text is not UTF-8",
          "The bytes at this place do not encode a character. Save the file as UTF-8.",
          """
          The file is not UTF-8. Save it as UTF-8; the place is that of the first invalid byte.
          """)),

  TAB_INDENT(
      error(
          "TabIndent",
          "a tab is not allowed in indentation",
          "YAML is indented with spaces. Replace the tab with spaces.",
          """
          YAML is indented with spaces. Replace the tab with spaces.
          """)),

  COLON_IN_PLAIN_TEXT(
      error(
          "YamlSyntax",
          "a colon and a space in a plain text",
          "Put the text in double quotes; or, if this is a key, write it on a line of "
              + "its own.",
          """
          The text is not YAML; the message describes the problem at this place. Put texts that
          contain a colon and a space in quotes.

              stack.yml:1:5: error: a colon and a space in a plain text [YamlSyntax]

          Several errors are reported at once: the reader skips the malformed part, with the lines
          below that are indented further, and continues.
          """)),

  LIST_WITHIN_LINE(
      COLON_IN_PLAIN_TEXT.variant(
          "a list cannot start within a line",
          "Put the dash on the next line, or the text in double quotes.")),

  UNCLOSED(
      COLON_IN_PLAIN_TEXT.variant(
          "the value that starts here does not end",
          "The closing quote, brace or bracket is missing.")),

  MISSING_COMMA(
      COLON_IN_PLAIN_TEXT.variant(
          "a comma or the closing bracket is missing",
          "The brace or bracket was opened at {began}.")),

  WRONG_INDENTATION(
      COLON_IN_PLAIN_TEXT.variant(
          "this line does not fit the lines above it",
          "Check the indentation, and quotes that end too early. The block starts at "
              + "{began}.")),

  KEY_WITHOUT_COLON(
      COLON_IN_PLAIN_TEXT.variant("a key has no colon", "Write it as \"key: value\".")),

  LONG_KEY(
      COLON_IN_PLAIN_TEXT.variant(
          "a key has more than 1024 characters, or has no colon",
          "Write \"? key\", and \": value\" on the next line.")),

  UNKNOWN_ESCAPE(
      COLON_IN_PLAIN_TEXT.variant(
          "unknown escape in double quotes",
          "Write \\\\\\\\ for a backslash, or use single quotes.")),

  NAMELESS_ALIAS(
      COLON_IN_PLAIN_TEXT.variant(
          "an alias or an anchor has no name", "Put a text that starts with * or & in quotes.")),

  COMMENT_WITHOUT_SPACE(
      COLON_IN_PLAIN_TEXT.variant(
          "a comment needs a space before it",
          "Put a space before the #, or the whole text in double quotes.")),

  TEXT_AFTER_BLOCK_MARK(
      COLON_IN_PLAIN_TEXT.variant(
          "unexpected text after | or >",
          "The text starts on the next line. Put a text that starts with | or > in quotes.")),

  INDENTED_EMPTY_LINES(
      COLON_IN_PLAIN_TEXT.variant(
          "the empty lines of this text are indented further than its first line",
          "Remove their spaces, or write the indentation after the | or >, as in |2.")),

  UNKNOWN_DIRECTIVE(
      COLON_IN_PLAIN_TEXT.variant(
          "this is not a directive of YAML 1.2",
          "The directives are %YAML 1.2 and %TAG. Put a text that starts with % in quotes.")),

  MALFORMED_TAG(
      COLON_IN_PLAIN_TEXT.variant(
          "the tag is malformed, or its handle is not declared",
          "Put a text that starts with ! in quotes.")),

  MISSING_VALUE(COLON_IN_PLAIN_TEXT.variant("expected a value", "Put the value in double quotes.")),

  INVALID_START(
      COLON_IN_PLAIN_TEXT.variant(
          "a value cannot start with this character", "Put the value in double quotes.")),

  UNQUOTED_TEMPLATE(
      error(
          "UnquotedTemplate",
          "an expression within { } or [ ] must be in quotes",
          "YAML reads the brace as its own. {example}",
          """
          Within `{ }` and `[ ]`, YAML reads the brace of `${` as its own. Put the template in
          double quotes.

              stack.yml:3:20: error: an expression within { } or [ ] must be in quotes [UnquotedTemplate]
          """)),

  TOO_MANY_PROBLEMS(
      error(
          "TooManyProblems",
          "there are more than {limit} problems",
          "The rest of the file was not read.",
          """
          The file has more than 100 problems; the rest was not read.
          """)),

  TOO_LARGE(
      error(
          "TooLarge",
          "the text exceeds 10 MiB",
          "This is probably another file.",
          """
          The text exceeds 10 MiB. This is probably another file.
          """)),

  SECOND_DOCUMENT(
      error(
          "SecondDocument",
          "a second document starts here",
          "A file contains one document. Remove the line with three dashes.",
          """
          A file contains one document. Remove the line with three dashes.
          """)),

  TOO_DEEP(
      error(
          "TooDeep",
          "values are nested more than {limit} levels deep",
          "A bracket or an alias is probably wrong.",
          """
          Values are nested more than 100 levels deep. A bracket or an alias is probably wrong.
          """)),

  UNKNOWN_TAG(
      error(
          "UnknownTag",
          "the tag{written} is not allowed here",
          "The tags !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are allowed "
              + "before values of their type. Put a text that starts with ! in quotes.",
          """
          The tags `!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!map` and `!!seq` are
          allowed before values of their type. Put a text that starts with `!` in quotes.
          """)),

  UNKNOWN_OPERATION_KEY(
      error(
          "InvalidOperation",
          "an operation has no key {name}",
          "{suggestion}",
          """
          An ops file is a list of operations: `type: replace` with a `path` and a `value`, or
          `type: remove` with a `path`. Both accept an `error`, which is shown if the operation
          fails. Other keys are not allowed.

              ops.yml:4:3: error: the operation has no value [InvalidOperation]
          """)),

  OPERATIONS_NOT_A_LIST(
      UNKNOWN_OPERATION_KEY.variant(
          "an ops file must be a list of operations, not {type}",
          "Write each operation as an item, as in \"- type: remove\".")),

  OPERATION_NOT_A_MAP(
      UNKNOWN_OPERATION_KEY.variant(
          "an operation must be a map, not {type}",
          "Write \"type: replace\" with a path and a value, or \"type: remove\" with a "
              + "path.")),

  OPERATION_WITHOUT_TYPE(
      UNKNOWN_OPERATION_KEY.variant(
          "the operation has no type", "Write \"type: replace\" or \"type: remove\".")),

  UNKNOWN_OPERATION_TYPE(
      UNKNOWN_OPERATION_KEY.variant(
          "there is no type of operation \"{type}\"",
          "Write \"type: replace\" or \"type: remove\".")),

  REMOVAL_WITH_VALUE(
      UNKNOWN_OPERATION_KEY.variant(
          "a removal has no value", "Remove the value, or write \"type: replace\".")),

  OPERATION_WITHOUT_VALUE(
      UNKNOWN_OPERATION_KEY.variant(
          "the operation has no value", "Add a value, or write \"type: remove\".")),

  OPERATION_WITHOUT_PATH(
      UNKNOWN_OPERATION_KEY.variant(
          "the operation has no path", "Add a path, such as /resource/aws_vpc/main.")),

  REMOVAL_OF_DOCUMENT(
      UNKNOWN_OPERATION_KEY.variant(
          "the whole document cannot be removed", "Add a path, such as /resource/aws_vpc/main.")),

  WRONG_CONTAINER(
      error(
          "PathMismatch",
          "{path} is {type}, and \"{step}\" requires {wanted}",
          "{complaint}It is at {place}. {names}",
          """
          A step of an ops file's path requires a list or a map, and the value has another type;
          or `:before` and `:after`, which insert an item, are used by an operation that inserts
          none. The message states the type and the place.

              ops.yml:1:44: error: /resource/aws_vpc is a map, and "0" requires a list [PathMismatch]
          """)),

  NOTHING_TO_INSERT(
      WRONG_CONTAINER.variant(
          ":before and :after insert a new item",
          "{complaint}They end a path, and require a value to insert.")),

  NAME_NOT_FOUND(
      error(
          "PathNotFound",
          "there is no \"{name}\" in {path}",
          "{complaint}It is at {place}. {hint} To add it, write \"{step}?\".",
          """
          A step of an ops file's path is not in the document, as the preceding operations left
          it. The message lists the available names. A step that ends in `?` is optional, and so
          are the steps after it.

              ops.yml:1:35: error: there is no "aws_vcp" in /resource [PathNotFound]
          """)),

  INDEX_NOT_FOUND(
      NAME_NOT_FOUND.variant("{path} has no item {index}", "{complaint}It is at {place}. {size}")),

  END_OF_LIST(
      NAME_NOT_FOUND.variant(
          "{path} has no item after its last one", "{complaint}It is at {place}. {size}")),

  ITEM_NOT_FOUND(
      NAME_NOT_FOUND.variant(
          "no item of {path} has {key} \"{value}\"", "{complaint}It is at {place}. {hint}")),

  EMPTY_PATH(
      NAME_NOT_FOUND.variant(
          "there is no value at {path}",
          "{complaint}A new list has no items; write /- to start one.")),

  AMBIGUOUS_PATH(
      error(
          "AmbiguousPath",
          "{count} items of {path} have {key} \"{value}\"",
          "{complaint}Use another key, or the number of the item.",
          """
          Several items of a list match a step of an ops file's path. Use another key, or the
          number of the item.

              ambiguous.yml:1:32: error: 2 items of /rules have name "ssh" [AmbiguousPath]
          """)),

  UNKNOWN_MODIFIER(
      error(
          "InvalidPath",
          "there is no modifier \":{word}\"",
          "A path consists of steps such as /name, /0, /-1, /name=value and, at the "
              + "end, /-. ? makes a step optional; :prev, :next, :before and :after select a "
              + "neighbour. In a name, write ~1 for / and ~7 for a colon.",
          """
          The path of an operation starts with a slash and consists of steps: `/name`, `/0`,
          `/-1`, `/name=value`, and at the end `/-`. Only items of lists have modifiers (`:prev`,
          `:next`, `:before`, `:after`), and the last two end the path.

              ops.yml:2:35: error: there is no modifier ":first" [InvalidPath]
          """)),

  PATH_WITHOUT_SLASH(
      UNKNOWN_MODIFIER.variant(
          "a path starts with a slash",
          "A path consists of steps such as /name, /0, /-1, /name=value and, at the "
              + "end, /-. ? makes a step optional; :prev, :next, :before and :after select a "
              + "neighbour. In a name, write ~1 for / and ~7 for a colon.")),

  MODIFIER_OF_MAP(
      UNKNOWN_MODIFIER.variant(
          "only the item of a list can have a modifier",
          "A path consists of steps such as /name, /0, /-1, /name=value and, at the "
              + "end, /-. ? makes a step optional; :prev, :next, :before and :after select a "
              + "neighbour. In a name, write ~1 for / and ~7 for a colon.")),

  MODIFIER_AFTER_INSERTION(
      UNKNOWN_MODIFIER.variant(
          ":before and :after end the path",
          "A path consists of steps such as /name, /0, /-1, /name=value and, at the "
              + "end, /-. ? makes a step optional; :prev, :next, :before and :after select a "
              + "neighbour. In a name, write ~1 for / and ~7 for a colon."));

  private final DiagnosticTemplate template;

  DocumentDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
