package dev.hextet.core.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.evaluation.Given;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFunctionsTest {
  private final Given given =
      Given.nothing()
          .file("a.txt", "hi")
          .file("/home/me/h.txt", "at home")
          .file("t.tpl", "%{ for x in xs }${x}-${p} %{ endfor }")
          .file("u.tpl", "${var.x}")
          .file("r.tpl", "${templatefile(\"r.tpl\", {})}")
          .file("f.tpl", "${file(\"a.txt\")}${sha1(x)}")
          .file("null.tpl", "${x}")
          .file("d/a.txt", "")
          .file("d/.b", "")
          .file("d/x[1].txt", "")
          .file("d/s/b.txt", "")
          .file("d/s/t/c.yml", "")
          .value("local.t", "\"<$${a}>\"")
          .secret("var.s", "\"CANARY\"")
          .unknown("aws_x.y");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "file(\"a.txt\") | \"hi\"",
        "filebase64(\"a.txt\") | \"aGk=\"",
        "fileexists(\"b.txt\") | false",
        "filemd5(\"a.txt\") | \"49f68a5c8493ec2c0bf489821c21fc3b\"",
        "filesha1(\"a.txt\") == sha1(\"hi\") | true",
        "filesha256(\"a.txt\") == sha256(\"hi\") | true",
        "filesha512(\"a.txt\") == sha512(\"hi\") | true",
        "filebase64sha256(\"a.txt\") == base64sha256(\"hi\") | true",
        "filebase64sha512(\"a.txt\") == base64sha512(\"hi\") | true",
        "abspath(\"../x/./y\") | \"/stacks/x/y\"",
        "abspath(\"\") | \"/stacks/web\"",
        "file(\"~/h.txt\") | \"at home\"",
        "fileexists(\"~/h.txt\") | true",
        "fileexists(\"~/a.txt\") | false",
        "filesha1(\"~/h.txt\") == sha1(\"at home\") | true",
        "filebase64(\"~/h.txt\") == base64encode(\"at home\") | true",
        "filemd5(\"~/h.txt\") == md5(\"at home\") | true",
        "templatefile(\"~/h.txt\", {}) | \"at home\"",
        "length(fileset(\"~\", \"*\")) | 0",
        "can(file(\"~other/h.txt\")) | false",
        "abspath(\"~/x\") | \"/stacks/web/~/x\"",
        "pathexpand(\"~\") | \"/home/me\"",
        "pathexpand(\"~/../x/\") | \"/home/x\"",
      })
  void readsWhatIsBesideTheDocument(String expression, String result) {
    assertThat(given.evaluate(expression).expression()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "** | .b a.txt s/b.txt s/t/c.yml x[1].txt",
        "* | .b a.txt x[1].txt",
        "***.txt | a.txt x[1].txt",
        "**/*.txt | a.txt s/b.txt x[1].txt",
        "*/*.txt | s/b.txt",
        "s/** | s/b.txt s/t/c.yml",
        "**/t/* | s/t/c.yml",
        "?.txt | a.txt",
        "[a-c].txt | a.txt",
        "[!a].txt | a.txt",
        "[^b].txt | a.txt",
        "[^a].txt | -",
        "x\\\\[1\\\\].txt | x[1].txt",
        "{a,x*}.t* | a.txt x[1].txt",
        "a} | -",
        "s/../a.txt | a.txt",
        "/a.txt | a.txt",
        "s//b.txt | s/b.txt",
        "**b.txt | -",
        "s | -",
      })
  void listsTheFilesThatAreLikeAPattern(String pattern, String paths) {
    assertThat(given.evaluate("join(\" \", fileset(\"d\", \"" + pattern + "\"))"))
        .isEqualTo(Value.of(paths.equals("-") ? "" : paths));
  }

  @ParameterizedTest
  @CsvSource({"'{a,s/b}.txt'", "'{a'", "'[a'", "'a\\\\'", "'[a-]'", "'[]'"})
  void saysWhatIsNoPattern(String pattern) {
    assertThat(given.failure("fileset(\"d\", \"" + pattern + "\")"))
        .contains("fileset: this is not a pattern")
        .contains("[InvalidArgument]");
  }

  @Test
  void staysInTheFolder() {
    assertThat(given.failure("fileset(\"d\", \"../*\")")).contains("cannot leave the folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "templatefile(\"t.tpl\", {xs = [1, 2], p = \"q\"}) | \"1-q 2-q \"",
        "templatefile(\"t.tpl\", {xs = [1, 2], p = aws_x.y}) |"
            + " \"${join(\"\", [\"1-${aws_x.y} \", \"2-${aws_x.y} \"])}${\"\"}\"",
        "templatefile(\"t.tpl\", {xs = [1], p = var.s}) |"
            + " \"${join(\"\", [\"1-${var.s} \"])}${\"\"}\"",
        "templatefile(\"f.tpl\", {x = \"\"}) | \"hida39a3ee5e6b4b0d3255bfef95601890afd80709\"",
        "templatestring(local.t, {a = 1}) | \"<1>\"",
        "templatestring(local.t, {a = aws_x.y}) | \"<${aws_x.y}>\"",
        "templatestring(aws_x.y, {a = 1}) | templatestring(aws_x.y, {\"a\" = 1})",
        "templatestring(var.s, {}) | templatestring(var.s, {})",
      })
  void fillsTemplates(String expression, String result) {
    assertThat(given.evaluate(expression).expression()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "templatefile(\"u.tpl\", {}) | the template has no variable var.x [InvalidReference]",
        "templatefile(\"r.tpl\", {}) | cannot call templatefile",
        "templatefile(\"null.tpl\", {x = null}) | the result of the template is null",
        "templatestring(local.t, {a = []}) | in the template: a list cannot be part of a string",
        "templatestring(var.s, {}).x | [",
        "rsadecrypt(\"AA==\", \"x\") | expected an unencrypted RSA key in PEM format",
        "rsadecrypt(\"A\", \"x\") | this is not Base64",
      })
  void saysWhatIsWrongWithThem(String expression, String problem) {
    assertThat(given.failure(expression)).contains(problem).doesNotContain("CANARY");
  }
}
