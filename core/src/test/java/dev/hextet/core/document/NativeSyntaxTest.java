package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents in HCL's native syntax have the tree of the same documents in JSON. */
final class NativeSyntaxTest {

  private static Document read(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    var document = DocumentReader.read(new SourceText(name, text), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return document.orElseThrow();
  }

  private static void same(String hcl, String json) {
    assertThat(read("t.tf", hcl).root().value()).isEqualTo(read("t.json", json).root().value());
  }

  @Test
  void readsBlocksByTheirLabels() {
    same(
        """
        # one
        resource "aws_vpc" main { // two
          cidr_block = "10.0.0.0/16" /* three
          */
          tags = { Name = "main", "a b" : 1
            c = [true, null, -1.50,] }
          lifecycle { prevent_destroy = true }
        }
        """,
        """
        {"resource": {"aws_vpc": {"main": {
          "cidr_block": "10.0.0.0/16",
          "tags": {"Name": "main", "a b": 1, "c": [true, null, -1.5]},
          "lifecycle": {"prevent_destroy": true}}}}}
        """);
  }

  @Test
  void readsRepeatedBlocksAsAList() {
    same(
        "a {\n  b {\n    c = 1\n  }\n  b {}\n}\na {}\n",
        "{\"a\": [{\"b\": [{\"c\": 1}, {}]}, {}]}");
  }

  @Test
  void mergesBlocksByTheirLabels() {
    same(
        """
        resource "a" "x" {
          n = 1
        }
        data "a" "x" {}
        resource "b" "x" {}
        resource "a" "y" {}
        resource "a" "x" {
          n = 2
        }
        resource "a" {}
        """,
        """
        {"resource": [
           {"a": {"x": [{"n": 1}, {"n": 2}], "y": {}}, "b": {"x": {}}}, {"a": {}}],
         "data": {"a": {"x": {}}}}
        """);
  }

  @Test
  void keepsTheOrderOfItems() {
    MappingNode root = (MappingNode) read("t.tf", "z = 1\na {}\nm = 2\n").root();
    assertThat(root.entriesByName().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void readsAnEmptyTextAsNothing() {
    assertThat(read("t.tf", "# a comment\n").root().isNull()).isTrue();
  }

  @Test
  void readsWindowsLinesAndWideNames() {
    same("größe = 1\r\nnaïve-名 = \"\\u00e9\\U0001F600\"\r\n", "{\"größe\":1,\"naïve-名\":\"é😀\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "var.a",
        "aws_vpc.a.id",
        "list(object({ a = optional(string, \"x\") }))",
        "\"${var.a}\"",
        "\"$${a}\"",
        "\"((a))\"",
        "[1][0]",
        "{ a = 1 }.a",
        "[for x in y : x]",
        "{ for x in y : x => x }",
        "{ (a) = 1 }",
        "{ a = 1, a = 2 }",
        "1 + 2",
        "007",
        "- 5",
        "(5)"
      })
  void keepsTheTextOfExpressions(String expression) {
    MappingNode root = (MappingNode) read("t.tf", "a = " + expression + " # end\n").root();
    DocumentNode node = root.entry("a").orElseThrow().node();
    assertThat(node)
        .isInstanceOfSatisfying(
            NativeExpression.class, found -> assertThat(found.text()).isEqualTo(expression));
    assertThat(node.range().column()).isEqualTo(5);
    assertThat(node.range().endColumn()).isEqualTo(5 + expression.length());
  }

  @Test
  void readsMembersOfListsWithTheirPlaces() {
    MappingNode root = (MappingNode) read("t.tf", "a = [\n  aws_vpc.a,\n  \"b\"\n]\n").root();
    SequenceNode list = (SequenceNode) root.entry("a").orElseThrow().node();
    assertThat(list.items())
        .extracting(item -> item.reference().orElseThrow().text())
        .containsExactly("aws_vpc.a", "b");
    assertThat(list.items())
        .extracting(item -> item.range().toString())
        .isEqualTo(List.of("t.tf:2:3", "t.tf:3:3"));
  }

  @Test
  void distinguishesBlocksFromMaps() {
    MappingNode root = (MappingNode) read("t.tf", "a \"x\" \"y\" {}\nb = {}\n").root();
    MappingNode block = (MappingNode) root.entry("a").orElseThrow().node();
    BlockHeader header = block.header().orElseThrow();
    assertThat(header.labels()).extracting(ScalarNode::text).containsExactly("x", "y");
    assertThat(((MappingNode) root.entry("b").orElseThrow().node()).header()).isEmpty();
  }
}
