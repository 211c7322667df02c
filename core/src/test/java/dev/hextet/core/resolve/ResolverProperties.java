package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.variable.DocumentInputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

final class ResolverProperties {
  private static final List<Piece> PIECES =
      List.of(
          new Piece("variable", "{a: {default: 1}}"),
          new Piece("locals", "{l: '${aws_vpc.a.id}'}"),
          new Piece("resource", "{aws_vpc: {a: {cidr_block: '${var.a}'}, b: {cidr_block: x}}}"),
          new Piece("resource", "{aws_vpc: {c: {tags: {x: '${aws_vpc.b.id}'}, cidr_block: x}}}"),
          new Piece("resource", "{aws_subnet: {a: {vpc_id: '${local.l}'}}}"),
          new Piece("resource", "{aws_subnet: {b: {depends_on: [aws_vpc.c], vpc_id: x}}}"),
          new Piece("output", "{o: {value: '${aws_subnet.a.id}'}}"));

  private static final String[] WORDS = {
    "resource",
    "variable",
    "locals",
    "output",
    "provider",
    "terraform",
    "aws",
    "aws_vpc",
    "aws_subnet",
    "main",
    "vpc_id",
    "cidr_block",
    "tags",
    "lifecycle",
    "depends_on",
    "ignore_changes",
    "default",
    "type",
    "value",
    "//",
    "${var.a}",
    "((b))",
    "${aws_vpc.main.id}",
    "${local.main}",
    "list(string)",
    "",
    "${",
    "region"
  };

  /** A block, and the key under which it stands. */
  private record Piece(String key, String body) {}

  @Property(tries = 100)
  void documentOrderNeverChangesTheConfiguration(@ForAll Random random) {
    List<Piece> shuffled = new ArrayList<>(PIECES);
    Collections.shuffle(shuffled, random);
    assertThat(described(shuffled)).isEqualTo(described(PIECES));
  }

  private static String described(List<Piece> pieces) {
    Configuration configuration = Resolved.document(document(pieces));
    StringBuilder described = new StringBuilder(configuration.order().toString());
    configuration
        .resources()
        .forEach(
            (address, resource) -> {
              described.append('\n').append(address).append(resource.dependencies());
              resource
                  .attributes()
                  .forEach((name, value) -> described.append(name).append(value.text()));
            });
    return described
        .append(configuration.variables())
        .append(configuration.outputs().keySet())
        .toString();
  }

  /** A top-level key may stand once: its blocks are an array. */
  private static String document(List<Piece> pieces) {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      byKey.computeIfAbsent(piece.key(), key -> new ArrayList<>()).add(piece.body());
    }
    StringBuilder text = new StringBuilder();
    byKey.forEach((key, bodies) -> text.append(key).append(": ").append(bodies).append('\n'));
    return text.toString();
  }

  /** Whatever a document says, the outcome is a configuration or an error. */
  @Property(tries = 3000)
  void anyDocumentGivesAConfigurationOrAnError(@ForAll("documents") String text) {
    Diagnostics diagnostics = new Diagnostics();
    DocumentReader.read(new SourceText("t.yml", text), diagnostics)
        .ifPresent(
            document -> {
              var configuration =
                  new Resolver(new TestProvider())
                      .resolve(document, DocumentInputs.NONE, diagnostics);
              assertThat(configuration.isPresent()).isNotEqualTo(diagnostics.hasErrors());
            });
    diagnostics.sorted().forEach(d -> assertThat(DiagnosticFormat.text(d)).isNotEmpty());
  }

  @Provide
  Arbitrary<String> documents() {
    return node(5).map(text -> text.startsWith("{") ? text : "{resource: " + text + "}");
  }

  private static Arbitrary<String> node(int depth) {
    Arbitrary<String> word = Arbitraries.of(WORDS).map(text -> "\"" + text + "\"");
    Arbitrary<String> leaf =
        Arbitraries.oneOf(word, Arbitraries.of("null", "true", "1", "[]", "{}"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> node(depth - 1));
    Arbitrary<String> list =
        inner.list().ofMaxSize(2).map(items -> "[" + String.join(", ", items) + "]");
    Arbitrary<String> map =
        Arbitraries.maps(word, inner)
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                entries ->
                    entries.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{", "}")));
    return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(1, list), Tuple.of(5, map));
  }
}
