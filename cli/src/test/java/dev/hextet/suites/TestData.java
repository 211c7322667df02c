package dev.hextet.suites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The files that the tables of functions read. */
final class TestData {
  private static final String ICON = "filebase64(\"testdata/icon.png\")";
  private static final Map<String, String> TEXTS =
      Map.of(
          "hello.txt", "Hello World",
          "hello.tmpl", "Hello, ${name}!",
          "func.tmpl", "The items are ${join(\", \", list)}",
          "recursive.tmpl", "${templatefile(\"testdata/recursive.tmpl\", {})}",
          "list.tmpl", "%{ for x in list ~}\n- ${x}\n%{ endfor ~}\n",
          "bare.tmpl", "${val}",
          // A file where a folder is expected: nothing below it can be looked for.
          "unreadable", "");

  private TestData() {}

  /** Writes those of a table, if it is one that reads files. */
  static void write(Path folder, SuiteTable table) throws IOException {
    switch (table.name()) {
      case "tofu-funcs" -> writeNested(folder, icon(table));
      case "tofu-functions" -> {
        writeGreeting(folder);
        writeGreeting(Files.createDirectories(folder.resolve("subdirectory")));
      }
      default -> {}
    }
  }

  private static void writeGreeting(Path folder) throws IOException {
    Files.writeString(folder.resolve("hello.txt"), "hello!");
    Files.writeString(folder.resolve("hello.tmpl"), TEXTS.get("hello.tmpl"));
  }

  /** Bytes that are no text, in Base64: the table itself has them. */
  private static String icon(SuiteTable table) {
    return table.rows().stream()
        .filter(row -> row.input().equals(ICON))
        .map(row -> row.expected().replace("\"", ""))
        .findFirst()
        .orElse("");
  }

  private static void writeNested(Path folder, String icon) throws IOException {
    Path data = Files.createDirectories(folder.resolve("testdata"));
    for (Map.Entry<String, String> file : TEXTS.entrySet()) {
      Files.writeString(data.resolve(file.getKey()), file.getValue());
    }
    Files.write(
        data.resolve("icon.png"),
        Base64.getDecoder().decode(icon.getBytes(StandardCharsets.US_ASCII)));
  }
}
