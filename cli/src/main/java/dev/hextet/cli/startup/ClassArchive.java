package dev.hextet.cli.startup;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The archive of parsed classes for this JVM and this build of the program: an archive of class
 * data sharing (CDS) up to Java 24, an AOT cache from Java 25.
 *
 * <p>The JVM compares the archive with itself, with the paths of the jars, and with their sizes and
 * times. It rejects an archive that differs in any of them.
 *
 * @param file path of the archive, whose name holds the build of the program and of the JVM
 */
public record ClassArchive(Path file) {
  /** System property, set by the launcher, that holds the path of the archive to keep current. */
  static final String FILE_PROPERTY = "hextet.archive";

  /** System property, set by the launcher: whether the JVM uses an archive. */
  static final String GIVEN_PROPERTY = "hextet.archive.given";

  /** System property, set by the launcher, that is "wait" where the run waits for the archive. */
  static final String MODE_PROPERTY = "hextet.archive.mode";

  /**
   * Failed builds after which none is started any more: a full disk passes, another JVM does not.
   */
  private static final int MOST_FAILURES = 3;

  private static final List<String> ARCHIVE_OPTIONS =
      List.of("-XX:SharedArchiveFile=", "-XX:AOTCache=", "-D" + FILE_PROPERTY, "-Xlog:");

  /** Returns the archive that the launcher asks this process to keep current, if any. */
  public static Optional<ClassArchive> ofThisProcess() {
    return Optional.ofNullable(System.getProperty(FILE_PROPERTY))
        .map(Path::of)
        .map(ClassArchive::new);
  }

  /**
   * Starts a process that writes the archive where the JVM has none or rejected it. The process
   * outlives this one, unless the launcher asks to wait for it.
   *
   * @param training main class whose run loads the classes to archive
   * @throws IOException if the archive's folder cannot be written, or no process be started
   */
  public void keepCurrent(Class<?> training) throws IOException {
    if (!isInUse() && !hasFailedOften()) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Process build = startBuild(training);
      if (System.getProperty(MODE_PROPERTY, "").equals("wait")) {
        build.onExit().join();
      }
    }
  }

  private static boolean isInUse() {
    return System.getProperty(GIVEN_PROPERTY, "").equals("true")
        && System.getProperty("java.vm.info", "").contains("sharing");
  }

  private boolean hasFailedOften() throws IOException {
    Path note = failures(file);
    return Files.exists(note) && Files.size(note) >= MOST_FAILURES;
  }

  private Process startBuild(Class<?> training) throws IOException {
    List<String> command = new ArrayList<>(javaCommand());
    command.add(ArchiveBuild.class.getName());
    command.add(file.toString());
    command.add(training.getName());
    command.add(ArchiveBuild.stamp(file));
    Process process =
        new ProcessBuilder(command)
            .directory(new File(System.getProperty("java.io.tmpdir")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    return process;
  }

  /** Path of the file to which each failed build adds a byte. */
  static Path failures(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".failed");
  }

  /** Command that starts another JVM like this one, without an archive; a main class follows. */
  static List<String> javaCommand() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (ARCHIVE_OPTIONS.stream().noneMatch(option::startsWith)) {
        command.add(option);
      }
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    return command;
  }
}
