package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators and the other constructs say when they fail; what they give is in the table. */
class OperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "\"a\" + 1 | 2-3: the left operand of + has the wrong type: expected a number, found \"a\""
            + " [InvalidOperand]",
        "1 + [] | 5-7: the right operand of + has the wrong type: expected a number, found a list"
            + " [InvalidOperand]",
        "1 < null | 5-9: the right operand of < has the wrong type: expected a number, found null"
            + " [InvalidOperand]",
        "1 && true | 1-2: the left operand of && has the wrong type: expected true or false, found"
            + " a number [InvalidOperand]",
        "7 / 0 | 5-6: / has no result: division by zero [InvalidOperand]",
        "7 % 0 | 5-6: % has no result: division by zero [InvalidOperand]",
        "-true | 2-6: the operand of - has the wrong type: expected a number, found a bool"
            + " [InvalidOperand]",
        "!1 | 2-3: the operand of ! has the wrong type: expected true or false, found a number"
            + " [InvalidOperand]",
        "\"x\" ? 1 : 2 | 2-3: the condition is neither true nor false: expected true or false, found"
            + " \"x\" [InvalidOperand]",
        "\"a${null}b\" | 5-9: a null cannot be part of a string [InvalidOperand]",
        "\"a${[1]}b\" | 5-8: a list cannot be part of a string [InvalidOperand]",
        "\"a${{}}b\" | 5-7: a map cannot be part of a string [InvalidOperand]",
        "[for x in \"abc\" : x] | 12-15: a list, a set or a map is required, found a string"
            + " [InvalidOperand]",
        "{for x in [1, 1] : x => x} | 20-21: two items have the key \"1\" [InvalidOperand]",
        "{(null) = 1} | 3-7: the name of a map entry must be a string: expected a string, found"
            + " null [InvalidOperand]",
        "[1, 2][2] | 8-9: [1, 2] has no item 2; its items are 0 to 1 [InvalidIndex]",
        "[1, 2][-1] | 8-10: [1, 2] has no item -1; its items are 0 to 1 [InvalidIndex]",
        "[][0.5] | 4-7: [] has no item 0.5; it is empty [InvalidIndex]",
        "{name = 1}[\"nam\"] | 13-16: {\"name\" = 1} has no item \"nam\". Did you mean \"name\"?"
            + " [InvalidIndex]",
        "\"abc\"[0] | 7-8: \"abc\" is a string and has no items [InvalidIndex]",
        "{name = 1}.nam | 12-15: {\"name\" = 1} has no attribute \"nam\" [UnknownAttribute]",
        "[1].x | 5-6: [1] is a list and has no attribute \"x\" [UnknownAttribute]",
        "null.x | 6-7: null is null and has no attribute \"x\" [UnknownAttribute]",
        "max(1...) | 5-6: ... needs a list, and this is a number [InvalidOperand]",
        "local.x + 1 | 1-8: local.x is not given [NotGiven]",
      })
  void saysWhatDoesNotFitAndWhere(String expression, String failure) {
    assertThat(Given.nothing().failure(expression)).isEqualTo(failure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "cidrhost() | 1-11: cidrhost takes 2 arguments, not 0 [WrongArgumentCount]",
        "range() | 1-8: range takes 1 to 3 arguments, not 0 [WrongArgumentCount]",
        "core::max() | 7-12: max takes at least 1 argument, not 0 [WrongArgumentCount]",
        "core::uper(\"a\") | 7-11: there is no function \"uper\" [UnknownFunction]",
        "cor::upper(\"a\") | 1-11: there is no namespace \"cor\" [UnknownFunction]",
        "core::a::upper(\"a\") | 1-15: there is no namespace \"core::a\" [UnknownFunction]",
        "provider::aws::arn_parse(1) | 1-25: functions of providers are not supported [UnknownFunction]",
        "core::upper | 12-12: \"(\" is expected after the name of a function [ExpressionSyntax]",
        "core::(1) | 7-8: the name of a function is expected [ExpressionSyntax]",
        "max() | 1-6: max takes at least 1 argument, not 0 [WrongArgumentCount]",
        "lookup({}) | 1-11: lookup takes 2 to 3 arguments, not 1 [WrongArgumentCount]",
        "can(1, 2) | 1-10: can takes one argument, not 2 [WrongArgumentCount]",
        "upper(null) | 7-11: upper: it must not be null [InvalidArgument]",
        "cidrhost(\"10.0.0.0/24\", \"x\") | 26-27: cidrhost: expected a number, found \"x\""
            + " [InvalidArgument]",
        "cidrhost(\"10.0.0.0/24\", 1.5) | 25-28: cidrhost: expected a whole number, found"
            + " 1.5 [InvalidArgument]",
        "cidrhost(\"10.0.0.0/24\", 256) | 25-28: cidrhost: 10.0.0.0/24 has no address number 256;"
            + " the numbers are 0 to 255 [InvalidArgument]",
        "cidrslice(\"2001:db8::/56\", 48, 0) | 28-30: cidrslice: a part of 2001:db8::/56 has a"
            + " prefix length of 56 to 128, not 48 [InvalidArgument]",
        "cidrslice(\"2001:db8::/56\", 64, 256) | 32-35: cidrslice: 2001:db8::/56 has no /64 number"
            + " 256; the numbers are 0 to 255 [InvalidArgument]",
        "cidrnetmask(\"::/64\") | 14-19: cidrnetmask: only IPv4 blocks have netmasks"
            + " [InvalidArgument]",
        "cidrsubnets(\"10.0.0.0/16\", 1, 1, 1) | 34-35: cidrsubnets: 10.0.0.0/16 has no space left"
            + " for this part [InvalidArgument]",
        "sort([\"b\", null]) | 6-17: sort: item 1 is null [InvalidArgument]",
        "file(\"x\") | 7-8: file: cannot read \"x\": there is no such file [InvalidArgument]",
        "jsondecode(\"[1,]\") | 13-17: jsondecode: this is not JSON, line 1, column 4"
            + " [InvalidArgument]",
        "replace(\"a\", \"/(/\", \"\") | 15-18: replace: the pattern is wrong: missing closing ): `(`"
            + " [InvalidArgument]",
        "regex(\"(a)\\\\1\", \"aa\") | 8-14: regex: the pattern is wrong:"
            + " invalid escape sequence: `\\1` [InvalidArgument]",
        "try({}.a, [][0]) | 1-17: try: every argument fails [InvalidArgument]",
        "range(2000) | 7-11: range: the range has more than 1024 numbers [InvalidArgument]",
      })
  void saysWhatAFunctionCannotTake(String expression, String failure) {
    assertThat(Given.nothing().failure(expression)).isEqualTo(failure);
  }

  @Test
  void listsTheNamesThatAreThereIfNoneIsNear() {
    assertThat(MemberAccess.hint("zzz", List.of("id", "arn"))).isEqualTo("It has: id, arn.");
    assertThat(MemberAccess.hint("idd", List.of("id", "arn"))).isEqualTo("Did you mean \"id\"?");
  }

  @Test
  void stopsAnExpressionThatNeverEnds() {
    String text = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : 1]]]";
    assertThat(Given.nothing().failure(text)).contains("[ExpressionTooLarge]");
  }
}
