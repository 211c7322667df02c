package dev.hextet.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileContentsTest {
  @TempDir Path temp;

  @Test
  void followsLinks() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "old");
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("file"));
    FileContents.replace(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void saysWhatCannotBeWritten() {
    assertThatThrownBy(() -> FileContents.replace(temp.resolve("none"), "new"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("cannot be written");
  }
}
