package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.format.CanonicalLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code terraform fmt} and hextet give files in HCL the same layout. */
@Tag("peer")
final class TerraformLayoutIT {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../core/src/test/resources/format"),
          Path.of("src/test/resources/dev/hextet/peer/terraform"));
  private static final int VARIANTS = 40;

  @TempDir private Path folder;

  @Test
  void bothFormatFilesAlike() throws IOException, InterruptedException {
    Optional<Path> program = ForeignProgram.find("terraform");
    assumeTrue(program.isPresent(), "terraform is not on the path");
    Random random = new Random(5);
    for (Path source : sources()) {
      String text = Files.readString(source);
      write(source, 0, text);
      for (int i = 1; i <= VARIANTS; i++) {
        write(source, i, respaced(text, random));
      }
    }
    ForeignProgram terraform = new ForeignProgram(program.get(), folder, Map.of());
    ForeignProgram.Run run = terraform.run(Duration.ofMinutes(1), "fmt", "-no-color");
    assertThat(run.exit()).as(run.text()).isZero();
    for (Path written : files(folder, ".written")) {
      Path formatted = folder.resolve(written.getFileName().toString().replace(".written", ".tf"));
      SourceText source = new SourceText("main.tf", Files.readString(written));
      assertThat(CanonicalLayout.of(source))
          .as(source.text())
          .isEqualTo(Files.readString(formatted));
    }
  }

  private void write(Path source, int number, String text) throws IOException {
    String name = number + "-" + source.getFileName();
    Files.writeString(folder.resolve(name), text);
    Files.writeString(folder.resolve(name.replace(".tf", ".written")), text);
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path source : FOLDERS) {
      all.addAll(files(source, ".tf"));
    }
    return all;
  }

  private static List<Path> files(Path place, String ending) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Returns the text with other spaces around some of its signs and at the starts of lines. */
  private static String respaced(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean single = i > 0 && "=!<>".indexOf(text.charAt(i - 1)) < 0 && !text.startsWith("==", i);
      boolean sign = ",{}[]()+*?#".indexOf(c) >= 0 || c == '=' && single;
      boolean start = i > 0 && text.charAt(i - 1) == '\n';
      boolean template = i > 0 && "$%~/".indexOf(text.charAt(i - 1)) >= 0;
      if ((sign && !template || start) && random.nextInt(4) == 0) {
        out.append(" ".repeat(1 + random.nextInt(3)));
      }
      out.append(c);
    }
    return out.toString();
  }
}
