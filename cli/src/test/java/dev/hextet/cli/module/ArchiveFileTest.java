package dev.hextet.cli.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives are unpacked into their folder and nowhere else. */
final class ArchiveFileTest {
  private static final PackageLimits LIMITS = new PackageLimits(100, 1 << 20);

  @TempDir Path temp;

  private Path folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("package"));
  }

  private void unpack(byte[] archive, boolean zip) throws IOException, DownloadException {
    new PackageTree(folder).delete();
    Files.createDirectory(folder);
    Path file = Files.write(temp.resolve("archive"), archive);
    ArchiveFile.unpack(file, zip, folder, LIMITS);
    new PackageTree(folder).check(LIMITS);
  }

  private void rejects(byte[] archive, boolean zip, String cause) throws IOException {
    assertThatThrownBy(() -> unpack(archive, zip))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(cause);
    try (Stream<Path> outside = Files.list(temp)) {
      assertThat(outside.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("archive", "package");
    }
  }

  @Test
  void unpacksFilesFoldersAndLinks() throws IOException, DownloadException {
    String longName = "a/".repeat(70) + "long.tf";
    unpack(
        new TestArchive()
            .entry('5', "top/", "", "")
            .entry('0', "top/main.tf", "", "# main")
            .entry('2', "top/link.tf", "main.tf", "")
            .pax("path", "top/ünïcode.tf")
            .entry('0', "replaced", "", "# pax")
            .longName(longName)
            .entry('0', "replaced", "", "# gnu")
            .tarGz(),
        false);

    assertThat(folder.resolve("top/link.tf")).isSymbolicLink().hasContent("# main");
    assertThat(folder.resolve("top/ünïcode.tf")).hasContent("# pax");
    assertThat(folder.resolve(longName)).hasContent("# gnu");
  }

  @Test
  void unpacksZipArchives() throws IOException, DownloadException {
    unpack(TestArchive.zip("top/", "", "top/main.tf", "# main"), true);

    assertThat(folder.resolve("top/main.tf")).hasContent("# main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/tmp/x", "a/../../x", "a/../b", "a\\..\\x", ".."})
  void rejectsEntriesOutside(String name) throws IOException {
    rejects(new TestArchive().entry('0', name, "", "x").tarGz(), false, "lies outside");
    rejects(TestArchive.zip(name, "x"), true, "lies outside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../archive", "/etc/passwd", "a/../../archive"})
  void rejectsLinksThatLeadOut(String target) throws IOException {
    byte[] archive = new TestArchive().entry('5', "a", "", "").entry('2', "x", target, "").tarGz();
    rejects(archive, false, "The link x leads out");
  }

  @Test
  void rejectsLinksThatLeadOutThroughOthers() throws IOException {
    byte[] archive =
        new TestArchive().entry('2', "b", ".", "").entry('2', "c", "b/../archive", "").tarGz();
    rejects(archive, false, "leads out");
    byte[] missing = new TestArchive().entry('2', "x", "missing", "").tarGz();
    rejects(missing, false, "leads nowhere");
  }

  @Test
  void writesNothingThroughALink() throws IOException {
    byte[] archive =
        new TestArchive().entry('2', "a", "..", "").entry('0', "a/x", "", "bad").tarGz();
    rejects(archive, false, "lies outside");
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '3', '4', '6', 'S'})
  void rejectsOtherKindsOfEntries(char type) throws IOException {
    rejects(new TestArchive().entry(type, "x", "y", "").tarGz(), false, "neither a file");
  }

  @Test
  void rejectsTwoEntriesOfOneName() throws IOException {
    byte[] archive = new TestArchive().entry('0', "x", "", "1").entry('0', "x", "", "2").tarGz();
    rejects(archive, false, "two entries x");
  }

  @Test
  void rejectsTooMuchContent() throws IOException {
    TestArchive files = new TestArchive();
    for (int i = 0; i < 101; i++) {
      files.entry('0', "f" + i, "", "");
    }
    rejects(files.tarGz(), false, "more than 100 files");
    String large = "0".repeat(2 << 20);
    rejects(TestArchive.zip("bomb", large), true, "larger than 1 MiB");
    byte[] bomb = new TestArchive().entry('0', "bomb", "", large).tarGz();
    rejects(bomb, false, "larger than 1 MiB");
  }

  @Test
  void rejectsDamagedArchives() throws IOException {
    byte[] archive = new TestArchive().entry('0', "x", "", "text").tar();
    byte[] wrongSum = archive.clone();
    wrongSum[0] ^= 1;
    rejects(TestArchive.gzip(wrongSum), false, "not a TAR archive");
    rejects(TestArchive.gzip(Arrays.copyOf(archive, 600)), false, "damaged");
    rejects(archive, false, "damaged");
    rejects(archive, true, "damaged");
  }

  @Test
  void computesADigestOfNamesContentsAndLinks() throws IOException {
    Files.writeString(folder.resolve("b.tf"), "b");
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/c.tf"), "c");
    PackageTree tree = new PackageTree(folder);

    // printf '%s  %s\n' "$(printf c | sha256sum | cut -c1-64)" a/c.tf … b.tf | sha256sum
    assertThat(tree.digest())
        .isEqualTo("sha256:ef7d775880be1ba81ba36df0852b4f27cb0ca43b516748b24937f7475ac3338a");
    String before = tree.digest();
    Files.createSymbolicLink(folder.resolve("l"), Path.of("b.tf"));
    assertThat(tree.digest()).isNotEqualTo(before);
  }
}
