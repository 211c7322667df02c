package dev.hextet.core.resolve.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types are read, and values made of them, as Terraform does. */
final class VariableTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string                   | 1.10                | \"1.10\"",
        "string                   | true                | \"true\"",
        "number                   | \"2.50\"          | 2.5",
        "number                   | 1e3                 | 1000",
        "bool                     | \"true\"          | true",
        "bool                     | \"0\"             | false",
        "any                      | { a: [1, x] }       | { a = [1, \"x\"] }",
        "list                     | [1, x]              | tolist([\"1\", \"x\"])",
        "list(string)             | [1, x, null]        | tolist([\"1\", \"x\", null])",
        "list(any)                | [1, x]              | tolist([\"1\", \"x\"])",
        "list(number)             | []                  | tolist([])",
        "set(number)              | [2, \"1\", 2]     | toset([1, 2])",
        "map(bool)                | { a: \"true\" }   | tomap({ a = true })",
        "map(any)                 | { a: 1, b: x }      | tomap({ a = \"1\", b = \"x\" })",
        "tuple([string, number])  | [1, \"2\"]        | [\"1\", 2]",
        "object({a=string})       | { a: 1, b: 2 }      | { a = \"1\" }",
        "object({a=string})       | { a: null }         | { a = null }",
        "object({a=optional(string), b : number,}) | { b: 1 } | { a = null, b = 1 }",
        "object({a=optional(string, \"x\")}) | {}     | { a = \"x\" }",
        "object({a=optional(string, \"x\")}) | { a: null } | { a = \"x\" }",
        "object({a=optional(list(number), [1, \"2\"])}) | {} | { a = tolist([1, 2]) }",
        "object({a=optional(object({b=optional(number, 1)}), {})}) | {} | { a = { b = 1 } }",
        "list(object({a=optional(number, 1)})) | [{}, { a: 2 }] | tolist([{ a = 1 }, { a = 2 }])",
        "list(string)             | null                | null"
      })
  void makesAValueOfWhatIsWritten(String type, String written, String expected) {
    Value value =
        new Evaluator()
            .evaluate(ExpressionParser.expression(expected.strip()), reference -> Value.NULL);
    Value made = VariableConversion.convert(type(type), node(written.strip()));
    assertThat(made).isEqualTo(value);
    VariableType.certain(type(type))
        .ifPresent(declared -> assertThat(made.type()).isEqualTo(declared));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "list(any)          | list(dynamic)",
        "map(any)           | map(dynamic)",
        "set(list(any))     | set(list(dynamic))",
        "tuple([any])       | tuple([dynamic,])",
        "object({a=any})    | object({a:dynamic,})",
        "any                | dynamic"
      })
  void givesANullTheTypeThatIsDeclared(String type, String expected) {
    Value made = VariableConversion.convert(type(type.strip()), Value.NULL);
    assertThat(TypeText.of(made.type()).replaceAll("\\s", "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "number                  | x             | v must be a number; the string cannot be converted",
        "number                  | true          | v must be a number, not true or false",
        "number                  | []            | v must be a number, not a list",
        "bool                    | 1             | v must be true or false, not a number",
        "bool                    | \"yes\"     | v must be true or false; the string cannot be converted",
        "string                  | { a: 1 }      | v must be a string, not a map",
        "list(number)            | [1, [2]]      | v[1] must be a number, not a list",
        "list(string)            | x             | v must be a list, not a string",
        "set(string)             | { a: 1 }      | v must be a set, not a map",
        "map(number)             | { k: x }      | v[…] must be a number; the string cannot be converted",
        "map(string)             | []            | v must be a map, not a list",
        "tuple([string])         | [a, b]        | v must be a list of 1, not of 2",
        "tuple([string, number]) | [a, b]        | v[1] must be a number; the string cannot be converted",
        "object({a=object({b=number})}) | { a: {} } | v.a.b is missing",
        "object({a=number})      | [1]           | v must be a map, not a list",
        "list(any)               | [1, [2]]      | v must have members of one type"
      })
  void saysWhichPartIsWrong(String type, String written, String expected) {
    assertThatThrownBy(() -> VariableConversion.convert(type(type), node(written.strip())))
        .isInstanceOfSatisfying(
            WrongValue.class, e -> assertThat(e.phrase("v")).isEqualTo(expected.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "string",
        "list(map(set(any)))",
        "tuple([])",
        "tuple([string, bool])",
        "object({})",
        "object({a = string, b = optional(number), c = optional(list(string), tolist([\"x\"]))})"
      })
  void isReadAsItIsWritten(String type) {
    assertThat(type(type).text()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object({\n  a = string # one\n  // two\n  b = bool\n})",
        "object( { \"a\" : string , b = bool , } )",
      })
  void readsLinesCommentsAndQuotes(String type) {
    assertThat(type(type).text()).isEqualTo("object({a = string, b = bool})");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strin | 1 | \"strin\" is not a type",
        "list(strin) | 6 | \"strin\" is not a type",
        "list( | 6 | expected a type",
        "set | 4 | expected \"(\"",
        "string) | 7 | unexpected text after the type",
        "object({a string}) | 11 | expected \"=\"",
        "object({a=string b=string}) | 18 | expected \",\"",
        "object({a=string, a=bool}) | 19 | the type has two attributes \"a\"",
        "object({a=optional(number, x)}) | 28 | \"x\" is not a reference",
        "object({a=optional(number, var.x)}) | 28 | the default of an attribute cannot contain",
        "object({a=optional(number, \"x\")}) | 28 | the default must be a number",
        "optional(string) | 1 | \"optional\" is not a type"
      })
  void saysWhatIsNoTypeAndWhere(String type, int column, String summary) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("t", type.strip());
    assertThat(
            TypeParser.parse(
                type.strip(),
                (from, to) -> SourceRange.of(source, 1, from + 1, to - from),
                diagnostics))
        .isEqualTo(VariableType.ANY);
    Diagnostic problem = diagnostics.sorted().get(0);
    assertThat(problem.summary()).startsWith(summary.strip());
    assertThat(problem.place().orElseThrow().column()).isEqualTo(column);
  }

  private static VariableType type(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("t", text);
    VariableType type =
        TypeParser.parse(
            text, (from, to) -> SourceRange.of(source, 1, from + 1, to - from), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return type;
  }

  private static DocumentNode node(String yaml) {
    return DocumentReader.readValue(new SourceText("t", yaml), new Diagnostics()).orElseThrow();
  }
}
