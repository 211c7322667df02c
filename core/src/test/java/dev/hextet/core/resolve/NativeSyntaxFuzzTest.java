package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.format.CanonicalLayout;
import dev.hextet.core.resolve.variable.DocumentInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mutated files in HCL yield a document or errors with places. {@code -Dhextet.fuzz=100000} sets
 * the number of files.
 */
@Tag("once")
final class NativeSyntaxFuzzTest {
  private static final int FILES = Integer.getInteger("hextet.fuzz", 3000);
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/test/resources/format"),
          Path.of("src/test/resources/errors/document"),
          Path.of("src/test/resources/errors/resolve"));
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "\"",
    "\n",
    "\r\n",
    "=",
    "=>",
    ",",
    ".",
    "...",
    "::",
    "?",
    ":",
    "<<EOT\n",
    "<<-E\n",
    "\nEOT\n",
    "${",
    "%{",
    "~}",
    "$${",
    "%%{",
    "%{ if x }",
    "%{ for a in b }",
    "%{ endif }",
    "/*",
    "*/",
    "#",
    "//",
    "\\",
    "\\u00e9",
    "\\U0010FFFF",
    "\\uD800",
    "for",
    " in ",
    "null",
    "-",
    "1e999",
    "0x1",
    "[*]",
    ".*",
    "ä",
    "\u0301",
    "\ud83d\ude00",
    "\uFEFF",
    "\u0000",
    "\t",
    "((x))",
    "'",
    "`",
    ";",
    "resource \"a\" \"b\" {\n",
    "dynamic \"x\" {\n",
    "a = 1\n"
  };

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".tf")).sorted().toList()) {
          seeds.add(Files.readString(file));
        }
      }
    }
    return seeds;
  }

  @Test
  void yieldsADocumentOrErrorsWithPlaces() throws IOException {
    List<String> seeds = seeds();
    Random random = new Random(11);
    int documents = 0;
    for (int i = 0; i < FILES; i++) {
      String text = mutated(seeds.get(random.nextInt(seeds.size())), seeds, random);
      documents += check(text) ? 1 : 0;
    }
    assertThat(documents).isBetween(FILES / 100, FILES - FILES / 100);
  }

  /** Determines whether a text is a document. */
  private static boolean check(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("t.tf", text);
    Optional<Document> document = read(source, diagnostics);
    assertThat(document.isPresent()).as(text).isNotEqualTo(diagnostics.hasErrors());
    assertThat(diagnostics.sorted()).as(text).allMatch(NativeSyntaxFuzzTest::hasPlace);
    return document.isPresent();
  }

  private static Optional<Document> read(SourceText source, Diagnostics diagnostics) {
    try {
      Optional<Document> document = DocumentReader.read(source, diagnostics);
      if (document.isPresent()) {
        Diagnostics meaning = new Diagnostics();
        new Resolver(new TestProvider()).resolve(document.get(), DocumentInputs.NONE, meaning);
        assertThat(meaning.sorted()).as(source.text()).allMatch(NativeSyntaxFuzzTest::hasPlace);
        CanonicalLayout.of(source);
      }
      return document;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(source.text(), e);
    }
  }

  private static boolean hasPlace(Diagnostic diagnostic) {
    return diagnostic.where() != null && diagnostic.where().line() >= 1;
  }

  private static String mutated(String seed, List<String> seeds, Random random) {
    StringBuilder text = new StringBuilder(seed);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        default -> {
          String other = seeds.get(random.nextInt(seeds.size()));
          int from = random.nextInt(other.length());
          int to = Math.min(other.length(), from + random.nextInt(80));
          text.insert(at, other, from, to);
        }
      }
    }
    return text.toString();
  }
}
