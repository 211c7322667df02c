package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/hextet} of the built distribution, with a Java that tells what it was given. */
final class LauncherIT {
  private static final Path LAUNCHER = Distribution.HOME.resolve("bin/hextet");

  /** Prints its process, then each argument on a line of its own, then its input. */
  private static final String TELLING_JAVA =
      """
      #!/bin/sh
      echo "process $$"
      for argument; do printf '<%s>\\n' "$argument"; done
      cat
      exit 7
      """;

  /** Runs a command without the right of root to write where no one may write. */
  private static final String WITHOUT_OVERRIDE =
      """
      #!/bin/sh
      [ "$(id -u)" -ne 0 ] || exec setpriv --bounding-set -dac_override --inh-caps -dac_override "$@"
      exec "$@"
      """;

  @TempDir Path temp;

  @Test
  void runsTheProgram() throws Exception {
    Run run = run(Path.of(System.getProperty("java.home")), LAUNCHER, "", "version");

    assertThat(run.out).isEqualTo("hextet " + Version.current() + "\n");
    assertThat(run.err).isEmpty();
    assertThat(run.exitCode).isZero();
  }

  @Test
  void passesArgumentsInputAndExitCodeThrough() throws Exception {
    Run run = run(java("17.0.1"), LAUNCHER, "typed\n", "apply", "a  b.yml", "", "*", "it's \"so\"");

    assertThat(run.out)
        .endsWith("<dev.hextet.cli.Main>\n<apply>\n<a  b.yml>\n<>\n<*>\n<it's \"so\">\ntyped\n");
    assertThat(run.exitCode).isEqualTo(7);
  }

  @Test
  void keepsTheArchiveOfClassesInTheDistribution() throws Exception {
    Run run = run(java("17.0.1"), LAUNCHER, "");

    assertThat(run.out).contains("<-Dhextet.archive=" + archive(LAUNCHER, "17.0.1-.jsa") + ">\n");
  }

  @Test
  void keepsTheArchiveInTheUsersCacheWhereTheDistributionCannotBeWritten() throws Exception {
    Path folder = temp.resolve("read-only");
    Distribution.copyTo(folder);
    Path launcher = folder.resolve("bin/hextet");
    Path cache = temp.resolve("cache");
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());

    assertThat(folder.resolve("lib").toFile().setWritable(false)).isTrue();
    Run run =
        run(
            java("25"),
            environment,
            script(temp.resolve("as-anyone"), WITHOUT_OVERRIDE),
            "",
            launcher.toString());
    assertThat(folder.resolve("lib").toFile().setWritable(true)).isTrue();

    String archive = archive(launcher, "25-.aot").getFileName().toString();
    assertThat(run.out)
        .contains("<-Dhextet.archive=" + cache + "/hextet" + folder + "/" + archive + ">\n")
        .doesNotContain("hextet.archive.given");
  }

  @ParameterizedTest
  @CsvSource({
    "HEXTET_CLASS_ARCHIVE, off",
    "HEXTET_JAVA_OPTS, -Xmx1g",
    "JAVA_TOOL_OPTIONS, -Xmx1g",
    "JDK_JAVA_OPTIONS, -Xmx1g"
  })
  void leavesTheArchiveAloneOnRequestAndWithOptionsForTheJvm(String variable, String value)
      throws Exception {
    Run run = run(java("17.0.1"), Map.of(variable, value), LAUNCHER, "");

    assertThat(run.out).doesNotContain("-Dhextet.archive=");
  }

  @Test
  void becomesTheJvmSoThatSignalsReachIt() throws Exception {
    Run run = run(java("17.0.1"), LAUNCHER, "");

    assertThat(run.out).startsWith("process " + run.process + "\n");
  }

  @Test
  void tellsThatFilesAreNoTerminals() throws Exception {
    Run run = run(java("17.0.1"), LAUNCHER, "");

    assertThat(run.out).contains("<-Dhextet.terminals=>\n");
  }

  @Test
  void worksThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("a link"), LAUNCHER);

    Run run = run(java("25"), link, "");
    Files.delete(link);

    assertThat(run.out).contains("<" + LAUNCHER.resolve("../../lib/hextet-cli.jar").normalize());
  }

  @Test
  void refusesAnOlderJava() throws Exception {
    Path java = java("11.0.2");

    Run run = run(java, LAUNCHER, "", "version");

    assertThat(run.err)
        .isEqualTo(
            "hextet: " + java + "/bin/java is Java 11.0.2. hextet needs Java 17 or newer.\n");
    assertThat(run.exitCode).isEqualTo(1);
  }

  @Test
  void saysThatJavaHomeHoldsNoJava() throws Exception {
    Run run = run(temp, LAUNCHER, "", "version");

    assertThat(run.err).startsWith("hextet: JAVA_HOME is " + temp + ", but there is no ");
    assertThat(run.exitCode).isEqualTo(1);
  }

  /** Path of the archive for a build of the JVM, in the distribution of a launcher. */
  private static Path archive(Path launcher, String jvm) throws IOException {
    Path lib = launcher.resolve("../../lib").normalize();
    return lib.resolve("classes-" + text(lib.resolve("build-id")).strip() + "-" + jvm);
  }

  private Path java(String version) throws IOException {
    Path home = temp.resolve("java " + version);
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(program, TELLING_JAVA);
    return home;
  }

  private static Path script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Run run(Path javaHome, Path launcher, String input, String... arguments)
      throws IOException, InterruptedException {
    return run(javaHome, Map.of(), launcher, input, arguments);
  }

  private Run run(
      Path javaHome,
      Map<String, String> environment,
      Path launcher,
      String input,
      String... arguments)
      throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    Path in = Files.writeString(temp.resolve("in"), input);
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("HEXTET_JAVA_OPTS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    int exitCode = process.waitFor();
    return new Run(process.pid(), exitCode, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private record Run(long process, int exitCode, String out, String err) {}
}
