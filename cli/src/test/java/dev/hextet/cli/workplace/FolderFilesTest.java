package dev.hextet.cli.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderFilesTest {
  @TempDir Path temp;
  private FolderFiles files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = new FolderFiles(temp, Map.of("HOME", "/home/me"));
    Files.createDirectories(temp.resolve("d/s/t"));
    Files.writeString(temp.resolve("d/a"), "");
    Files.writeString(temp.resolve("d/s/t/b"), "");
    Files.createSymbolicLink(temp.resolve("d/s/loop"), temp.resolve("d"));
    Files.createSymbolicLink(temp.resolve("d/link"), temp.resolve("d/a"));
    Files.createSymbolicLink(temp.resolve("d/nowhere"), temp.resolve("x"));
  }

  @Test
  void listsFilesAndFollowsLinksButNotForEver() throws IOException {
    assertThat(files.list("d", 9)).containsExactlyInAnyOrder("a", "link", "s/t/b");
    assertThat(files.list("d", 1)).containsExactlyInAnyOrder("a", "link");
    assertThat(files.list("d/s/loop", 1)).containsExactlyInAnyOrder("a", "link");
  }

  @Test
  void takesTheHomeFromTheEnvironment() {
    assertThat(files.home()).isEqualTo("/home/me");
    assertThat(new FolderFiles(Path.of(""), Map.of()).home())
        .isEqualTo(System.getProperty("user.home"));
  }

  @Test
  void findsNothingInWhatIsNoFolder() throws IOException {
    assertThat(files.list("d/a", 1)).isEmpty();
    assertThat(files.list("x", 1)).isEmpty();
  }

  @Test
  void knowsItsFolder() {
    assertThat(files.folder()).isEqualTo(temp.toAbsolutePath().toString());
    assertThat(new FolderFiles(Path.of(""), Map.of()).folder())
        .isEqualTo(Path.of("").toAbsolutePath().toString());
  }

  @Test
  void cannotTellWhatExistsBelowAFileThatIsNotAFolder() throws IOException {
    assertThat(files.exists("d/a")).isTrue();
    assertThat(files.exists("absent/below")).isFalse();
    assertThatThrownBy(() -> files.exists("d/a/below")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.exists(".")).hasMessage("it is a folder");
  }
}
