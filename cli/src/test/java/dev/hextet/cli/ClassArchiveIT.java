package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes follows the distribution and the JVM. */
final class ClassArchiveIT {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));
  private static final Map<String, String> WAIT = Map.of("HEXTET_CLASS_ARCHIVE", "wait");

  @TempDir Path temp;

  @Test
  void theBuiltDistributionStartsWithNearlyAllClassesFromItsArchive() throws Exception {
    assertThat(classesFromJars(Distribution.HOME, JAVA)).isLessThan(20);
  }

  @Test
  @Tag("once")
  void isBuiltInTheBackgroundAtFirstUseAndAgainWhereTheDistributionIsMoved() throws Exception {
    Path copy = copy("copy");
    assertThat(classesFromJars(copy, JAVA)).isGreaterThan(500);

    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(start(copy, JAVA, Map.of(), "version"));
    }
    for (Process start : starts) {
      assertThat(start.waitFor()).isZero();
    }
    awaitArchive(copy);

    assertThat(Distribution.archives(copy)).hasSize(1);
    assertThat(classesFromJars(copy, JAVA)).isLessThan(20);

    Path moved = Files.move(copy, temp.resolve("moved"));
    assertThat(classesFromJars(moved, JAVA)).isGreaterThan(500);
    assertThat(start(moved, JAVA, WAIT, "version").waitFor()).isZero();
    assertThat(Distribution.archives(moved)).hasSize(1);
    assertThat(classesFromJars(moved, JAVA)).isLessThan(20);
  }

  @Test
  @Tag("once")
  void eachJavaHasItsOwn() throws Exception {
    Optional<Path> other = otherJava();
    assumeThat(other).as("another Java, 17 or newer, beside " + JAVA).isPresent();
    Path copy = copy("two");
    for (Path java : List.of(JAVA, other.get(), JAVA)) {
      assertThat(start(copy, java, WAIT, "version").waitFor()).isZero();
    }

    assertThat(Distribution.archives(copy)).hasSize(2);
    assertThat(classesFromJars(copy, other.get())).isLessThan(20);
    assertThat(classesFromJars(copy, JAVA)).isLessThan(20);
  }

  @Test
  void isNotBuiltTwiceAtATime() throws Exception {
    Path copy = copy("locked");
    Path archive =
        copy.resolve("lib")
            .resolve(
                Distribution.archives(Distribution.HOME).stream()
                    .filter(
                        file ->
                            file.toString()
                                .endsWith(Runtime.version().feature() < 25 ? "jsa" : "aot"))
                    .findFirst()
                    .orElseThrow()
                    .getFileName());
    Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();

      assertThat(start(copy, JAVA, WAIT, "version").waitFor()).isZero();
    }

    assertThat(Distribution.archives(copy)).isEmpty();
  }

  private Path copy(String name) throws IOException {
    Path folder = temp.resolve(name);
    Distribution.copyTo(folder);
    return folder;
  }

  /**
   * Counts the classes that a validation reads from the jars. From Java 25, an archive takes no
   * class files older than version 50, which are those of picocli.
   */
  private long classesFromJars(Path home, Path java) throws Exception {
    Path log = temp.resolve("classes.log");
    Files.deleteIfExists(log);
    Map<String, String> options = Map.of("HEXTET_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Path example = Path.of("../state-examples/ipv6-webserver").toAbsolutePath();
    Process process =
        start(
            home,
            java,
            options,
            "validate",
            example.resolve("stack.yml").toString(),
            "-l",
            example.resolve("vars.yml").toString());
    assertThat(process.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      boolean takesOldClasses = !Files.readString(java.resolve("release")).contains("VERSION=\"25");
      return lines
          .filter(line -> line.contains("source: file:"))
          .filter(line -> takesOldClasses || !line.contains(" picocli."))
          .count();
    }
  }

  private static Process start(
      Path home, Path java, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/hextet").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", java.toString());
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "HEXTET_JAVA_OPTS")) {
      builder.environment().remove(variable);
    }
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits until the process in the background has built the archive and ended. */
  private static void awaitArchive(Path home) throws IOException, InterruptedException {
    while (Distribution.archives(home).stream().noneMatch(ClassArchiveIT::isComplete)) {
      Thread.sleep(20);
    }
  }

  /** The files that a build leaves only while it runs are gone, and its lock is free. */
  private static boolean isComplete(Path archive) {
    Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return archive.toString().matches(".*\\.(jsa|aot)") && channel.tryLock() != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> otherJava() throws IOException {
    try (Stream<Path> beside = Files.list(JAVA.getParent())) {
      return beside
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(home -> isOther(home.resolve("release")))
          .findFirst();
    }
  }

  private static boolean isOther(Path release) {
    try {
      String text = Files.isReadable(release) ? Files.readString(release) : "";
      return text.matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9][0-9])\\..*")
          && !text.contains("JAVA_VERSION=\"" + Runtime.version().feature() + ".");
    } catch (IOException e) {
      return false;
    }
  }
}
