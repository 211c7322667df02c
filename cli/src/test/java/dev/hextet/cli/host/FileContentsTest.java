package dev.hextet.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  /** The file system of a zip file stands for that of Windows. */
  @Test
  void replacesAFileWithoutFileModes() throws IOException {
    Path zip = temp.resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path file = Files.writeString(files.getPath("/file"), "old");
      FileContents.replace(file, "new");
      assertThat(Files.readString(file)).isEqualTo("new");
    }
  }

  @Test
  void saysWhatCannotBeWritten() {
    assertThatThrownBy(() -> FileContents.replace(temp.resolve("none"), "new"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("cannot be written");
  }
}
