package dev.hextet.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.evaluation.Given;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionFactory;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

  private static Expression scalar(String text) {
    Diagnostics problems = new Diagnostics();
    Expression read =
        ExpressionParser.template(text, new TextPositions(new SourceText("x", text)), problems);
    problems.throwIfErrors();
    return read;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "plain | \"plain\"",
        "${var.x} | var.x",
        "a ${var.x} b | \"a ${var.x} b\"",
        "${1 + 2} | 1 + 2",
        "$${var.x} | \"$${var.x}\"",
        "%%{if} | \"%%{if}\"",
        "$$${var.x} | \"$$${var.x}\"",
        "cost $5 {x} 100% | \"cost $5 {x} 100%\"",
        "((name)) | var[\"name\"]",
        "(( name )) | var[\"name\"]",
        "((!name)) | var[\"name\"]",
        "((a.b)) | var[\"a\"].b",
        "((a.b-c/d)) | var[\"a\"][\"b-c/d\"]",
        "((/dep/a-b)) | var[\"/dep/a-b\"]",
        "((größe)) | var[\"größe\"]",
        "x((a))y((b)) | \"x${var[\"a\"]}y${var[\"b\"]}\"",
        "((1+2)) (( a b )) ( (c)) | \"((1+2)) (( a b )) ( (c))\"",
        "${\"inner ${var.x}\"} | \"inner ${var.x}\"",
        "back\\slash | \"back\\\\slash\"",
        "${ /* c */ var.x # d } | error",
      })
  void readsScalars(String text, String printed) {
    if (printed.equals("error")) {
      assertThat(Given.nothing().scalarFailure(text)).contains("[ExpressionSyntax]");
    } else {
      assertThat(scalar(text).text()).isEqualTo(printed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "1+2*3 | 1 + 2 * 3",
        "(1+2)*3 | (1 + 2) * 3",
        "1-(2-3) | 1 - (2 - 3)",
        "1-2-3 | 1 - 2 - 3",
        "!(a.b && c.d) || e.f | !(a.b && c.d) || e.f",
        "-(1) | -1",
        "--1 | 1",
        "-a.b | -a.b",
        "(-a.b).c | (-a.b).c",
        "a.b?c.d:e.f?1:2 | a.b ? c.d : e.f ? 1 : 2",
        "(a.b?1:2)?3:4 | (a.b ? 1 : 2) ? 3 : 4",
        "core::upper(\"a\") | upper(\"a\")",
        "core :: max(1, core::abs(-2)...) | max(1, abs(-2)...)",
        "a.b?[1]:[2] | a.b ? [1] : [2]",
        "[1,2,] | [1, 2]",
        "{a=1,\"b c\":2,(var.k)=3,4=5} | {\"a\" = 1, \"b c\" = 2, (var.k) = 3, \"4\" = 5}",
        "{for k,v in var.m:k=>v...if v>1} | {for k, v in var.m : k => v... if v > 1}",
        "[for v in var.l:v] | [for v in var.l : v]",
        "{for = 1} | {\"for\" = 1}",
        "a.b[*].c[0].d | a.b[*].c[0].d",
        "a.b.*.c[0].d | (a.b[*].c)[0].d",
        "a.b.*.c.0 | a.b[*].c[0]",
        "a.b.*.0.c[1] | (a.b[*][0].c)[1]",
        "a.b.0.c | a.b[0].c",
        "a.b[*][*] | a.b[*][*]",
        "max(1,var.l...) | max(1, var.l...)",
        "\"a%{if var.t}b%{else}c%{endif}\" | \"a${var.t ? \"b\" : \"c\"}\"",
        "\"%{for x in var.l}${x},%{endfor}\" | \"${join(\"\", [for x in var.l : \"${x},\"])}${\"\"}\"",
        "\"a\\tb\\u00e9\\\"\\\\\" | \"a\\tbé\\\"\\\\\"",
        "\"x $${y} %%{z} \" | \"x $${y} %%{z} \"",
        "\"a ${~ var.x ~} b\" | \"a${var.x}b\"",
        "\" ${~ var.x ~} \" | \"${var.x}${\"\"}\"",
        "\"${~ var.x ~}\" | var.x",
        "\"\\u0024${var.x}\" | \"\\u0024${var.x}\"",
        "a-b.c | a-b.c",
        "var.x-1 | var.x-1",
        "data.aws_ami.x.id | data.aws_ami.x.id",
        "resource.aws_vpc.one.id | aws_vpc.one.id",
        "var[\"foo\"] | var[\"foo\"]",
        "1.5e3 | 1500",
        "1 // c | 1",
      })
  void printsWhatItReads(String text, String printed) {
    Expression read = ExpressionParser.expression(text);
    assertThat(read.text()).isEqualTo(printed);
    assertThat(ExpressionParser.expression(printed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "1 + | 4-4: an expression is expected [ExpressionSyntax]",
        "1 2 | 3-4: an operator or the end is expected [ExpressionSyntax]",
        "(1 | 1-2: the bracket is never closed [ExpressionSyntax]",
        "[1, 2 | 1-2: the bracket is never closed [ExpressionSyntax]",
        "[1 2] | 4-5: \"]\" is expected after the items of a list [ExpressionSyntax]",
        "{a 1} | 4-5: \":\" is expected after the name of an entry [ExpressionSyntax]",
        "{a = 1 b = 2} | 8-9: \"}\" is expected after the entries of a map [ExpressionSyntax]",
        "max(1 | 1-5: the bracket is never closed [ExpressionSyntax]",
        "\"abc | 1-2: the string is never closed [ExpressionSyntax]",
        "\"a\\q\" | 3-5: \"\\q\" is not an escape sequence [ExpressionSyntax]",
        "\"a\\u12\" | 3-5: the escape sequence requires 4 hexadecimal digits of a character [ExpressionSyntax]",
        "'a' | 1-2: \"'\" is not allowed here [ExpressionSyntax]",
        "var.a & var.b | 7-8: \"&\" is not allowed here [ExpressionSyntax]",
        "var.a = 1 | 7-8: an operator or the end is expected [ExpressionSyntax]",
        "var.a ? 1 | 10-10: \":\" is expected after the first of the two values of a condition"
            + " [ExpressionSyntax]",
        "var.a. | 7-7: the name of an attribute is expected [ExpressionSyntax]",
        "[for x var.l : x] | 8-11: \"in\" is expected after the variables of a for"
            + " [ExpressionSyntax]",
        "/* x | 1-3: the comment is never closed [ExpressionSyntax]",
        "1e99999 | 1-8: the number is out of range [ExpressionSyntax]",
        "foo | 1-4: \"foo\" is not a reference [InvalidReference]",
        "var | 1-4: the reference is not complete [InvalidReference]",
        "var[\"foo\"] | 1-4: the reference is not complete [InvalidReference]",
        "\"${var[\"foo\"]}\" | 4-7: the reference is not complete [InvalidReference]",
        "resource.aws_vpc | 1-17: the reference is not complete [InvalidReference]",
        "resource | 1-9: the reference is not complete [InvalidReference]",
        "a.b.*.* | 7-8: a splat within a splat requires [*] [ExpressionSyntax]",
        "data.aws_ami | 1-13: the reference is not complete [InvalidReference]",
        "each.keys | 1-10: each has no attribute \"keys\" [InvalidReference]",
        "maxx(1, 2) | 1-5: there is no function \"maxx\" [UnknownFunction]",
        "1 + timestamp() | 5-14: timestamp returns another value on each call [RefusedFunction]",
        "\"%{if true}a\" | 13-14: the template requires %{ endif } [ExpressionSyntax]",
        "\"%{else}\" | 4-8: \"else\" is not a directive here [ExpressionSyntax]",
      })
  void saysWhereTheTextGoesWrong(String text, String failure) {
    assertThat(Given.nothing().failure(text)).isEqualTo(failure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "x ${var.y | 3-5: \"${\" is never closed [ExpressionSyntax]",
        "${} | 3-4: an expression is expected [ExpressionSyntax]",
        "${a.b c} | 7-8: \"}\" or an operator is expected [ExpressionSyntax]",
        "((a..b)) | 1-9: \"a..b\" is not a variable name [ExpressionSyntax]",
        "%{ if var.x }a | 15-15: the template requires %{ endif } [ExpressionSyntax]",
        "x ${cidrhost(\"10.0.0.5/8\", 1)} | 15-25: cidrhost: \"10.0.0.5/8\" is not an IPv4 block:"
            + " host bits are set; the block is 10.0.0.0/8 [InvalidArgument]",
      })
  void saysWhereAScalarGoesWrong(String text, String failure) {
    assertThat(Given.nothing().scalarFailure(text)).isEqualTo(failure);
  }

  @Test
  void givesNullForWhatItCannotRead() {
    Diagnostics problems = new Diagnostics();
    Expression read =
        ExpressionParser.template("${", new TextPositions(new SourceText("x", "${")), problems);
    assertThat(problems.sorted()).hasSize(1);
    assertThat(read.constant()).contains(Value.NULL);
  }

  @Test
  void placesAnErrorInATextWithoutASource() {
    assertThatThrownBy(() -> ExpressionParser.expression("1 +\n+"))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> assertThat(e.diagnostics().get(0).where()).hasToString("<expression>:2:1"));
  }

  @Test
  void separatesEntriesOfAMapByLines() {
    Expression read = ExpressionParser.expression("{\n a = 1\n b = [1,\n 2]\n\n c = (1\n + 2)\n}");
    assertThat(read.text()).isEqualTo("{\"a\" = 1, \"b\" = [1, 2], \"c\" = 1 + 2}");
  }

  @Test
  void listsReferencesWithTheirPlaces() {
    Expression read =
        scalar("${aws_vpc.main.id}-${[for x in local.l : \"${x}${each.key}\"][count.index]}((v))");
    assertThat(read.references())
        .extracting(r -> r.kind() + " " + r.text() + " " + r.range())
        .containsExactly(
            "RESOURCE aws_vpc.main x:1:3",
            "LOCAL local.l x:1:32",
            "EACH each.key x:1:49",
            "COUNT count.index x:1:61",
            "BOSH_VARIABLE var[\"v\"] x:1:74");
  }

  @Test
  void knowsAllKindsOfReferences() {
    Expression read =
        ExpressionParser.expression(
            "[var.a, local.b, data.t.n.c, aws_x.y, each.value, count.index, self.id, path.module,"
                + " terraform.workspace, var[\"z\"]]");
    assertThat(read.references())
        .extracting(LocatedReferent::kind)
        .containsExactly(
            ReferentKind.VARIABLE,
            ReferentKind.LOCAL,
            ReferentKind.DATA,
            ReferentKind.RESOURCE,
            ReferentKind.EACH,
            ReferentKind.COUNT,
            ReferentKind.SELF,
            ReferentKind.PATH,
            ReferentKind.TERRAFORM,
            ReferentKind.BOSH_VARIABLE);
  }

  @Test
  void buildsListsAndMapsFromNodes() {
    Expression map =
        ExpressionFactory.map(
            Map.of(
                "a ${b}",
                ExpressionFactory.list(
                    List.of(scalar("${var.x}"), ExpressionFactory.literal(Value.of(1), null)),
                    null)),
            null);
    assertThat(map.text()).isEqualTo("{\"a $${b}\" = [var.x, 1]}");
    assertThat(Given.nothing().unknown("var.x").evaluate(map.text()).expression())
        .isEqualTo(map.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "-", "!", "{a=", "\"${", "upper(", "true?1:", "[for x in ", "1["})
  void refusesNestingThatIsTooDeep(String opening) {
    assertThatThrownBy(() -> ExpressionParser.expression(opening.repeat(100_000)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("nested too deeply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1+", "var.a.", "true&&", "1["})
  void refusesChainsThatAreTooLong(String link) {
    String text = link.equals("1[") ? "1" + "[0]".repeat(50_000) : link.repeat(50_000) + "1";
    assertThatThrownBy(() -> ExpressionParser.expression(text))
        .isInstanceOf(DiagnosticException.class);
  }

  @Test
  void readsLongTextsInLinearTime() {
    String text = "${1}x((a))$${".repeat(50_000);
    assertThat(scalar(text).references()).hasSize(50_000);
    assertThat(scalar("((".repeat(500_000)).constant()).isPresent();
    assertThat(ExpressionParser.expression("[" + "1,".repeat(200_000) + "]").text()).endsWith("1]");
  }

  @Test
  void tellsWhichItemOfAThingIsUsed() {
    String text = "a.b[each.key].id + a.b[0].id + a.b[*].id[0] + [for k in var.l : a.b[k].id][1]";
    List<ReferenceUse> uses =
        ExpressionParser.expression(text).uses().stream()
            .filter(use -> use.reference().kind() == ReferentKind.RESOURCE)
            .toList();

    assertThat(uses)
        .extracting(use -> use.key() == null ? "all" : use.key().text())
        .containsExactly("each.key", "0", "all", "all");
  }
}
