package dev.hextet.cli.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that writes one class archive: a training run records the classes, and the JVM writes
 * them to a new file, which then takes its place under the name that the launcher looks for. One
 * process at a time builds an archive; the others leave it to that one.
 */
public final class ArchiveBuild {
  /** A JVM that takes longer hangs; on a busy machine, a run takes about ten seconds. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

  private static final int FIRST_WITH_AOT_CACHE = 25;

  private final Path archive;
  private final String training;
  private final Path classes;
  private final Path made;

  private ArchiveBuild(Path archive, String training) {
    this.archive = archive;
    this.training = training;
    this.classes = sibling(".classes");
    this.made = sibling(".new");
  }

  /**
   * Builds an archive.
   *
   * @param arguments path of the archive, main class of the training run, and the stamp of the
   *     archive that is missing or was rejected
   * @throws IOException if the archive's folder cannot be written
   * @throws InterruptedException if the build is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path archive = Path.of(arguments[0]);
    ArchiveBuild build = new ArchiveBuild(archive, arguments[1]);
    try (FileChannel channel =
            FileChannel.open(
                build.sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      // Another process may have built the archive since this one was started.
      if (lock != null && stamp(archive).equals(arguments[2])) {
        build.run();
      }
    }
  }

  /** Returns a text that differs between two files at the same path; "absent" without a file. */
  static String stamp(Path archive) throws IOException {
    return Files.exists(archive)
        ? Files.size(archive)
            + "-"
            + Files.readAttributes(archive, BasicFileAttributes.class).fileKey()
        : "absent";
  }

  private void run() throws IOException, InterruptedException {
    Files.deleteIfExists(made);
    try {
      int exit = Runtime.version().feature() < FIRST_WITH_AOT_CACHE ? archive() : cache();
      if (exit == 0) {
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(ClassArchive.failures(archive));
        removeOtherBuilds();
      } else {
        Files.writeString(
            ClassArchive.failures(archive),
            "!",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    } finally {
      Files.deleteIfExists(made);
      Files.deleteIfExists(classes);
    }
  }

  /**
   * Writes a static CDS archive. A static archive takes more than a dynamic one: the class files of
   * old compilers, the forms of lambdas, and objects of the JDK, which only G1 can write.
   */
  private int archive() throws IOException, InterruptedException {
    String archiveOption = "-XX:SharedArchiveFile=" + made;
    return firstFailure(
        List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes, training),
        List.of(
            "-XX:-UseSerialGC",
            "-XX:+UseG1GC",
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + classes,
            archiveOption),
        List.of("-Xshare:on", archiveOption, ArchiveCheck.class.getName()));
  }

  private int cache() throws IOException, InterruptedException {
    return firstFailure(
        List.of("-XX:AOTCacheOutput=" + made, training),
        List.of("-XX:AOTMode=on", "-XX:AOTCache=" + made, ArchiveCheck.class.getName()));
  }

  /** Runs JVMs until one fails; returns its exit code, or 0. */
  @SafeVarargs
  private static int firstFailure(List<String>... runs) throws IOException, InterruptedException {
    int exit = 0;
    for (int i = 0; i < runs.length && exit == 0; i++) {
      exit = java(runs[i]);
    }
    return exit;
  }

  private static int java(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(ClassArchive.javaCommand());
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(ArchiveBuild::changesTheRun);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private static boolean changesTheRun(String variable) {
    return variable.startsWith("AWS_")
        || variable.startsWith("HEXTET_")
        || variable.startsWith("TF_VAR_");
  }

  /** Removes the archives of earlier builds of the program, which no launcher names any more. */
  private void removeOtherBuilds() throws IOException {
    String name = archive.getFileName().toString();
    String build = name.substring(0, name.indexOf('-', name.indexOf('-') + 1) + 1);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(archive.toAbsolutePath().getParent(), "classes-*")) {
      for (Path file : files) {
        if (!file.getFileName().toString().startsWith(build)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path sibling(String ending) {
    return archive.resolveSibling(archive.getFileName() + ending);
  }
}
