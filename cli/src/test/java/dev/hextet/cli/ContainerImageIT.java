package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The recipe of the container image, compared with the distribution; no engine runs it. */
@Tag("once")
final class ContainerImageIT {
  private static final Set<String> INSTRUCTIONS =
      Set.of("FROM", "RUN", "COPY", "ENV", "USER", "WORKDIR", "ENTRYPOINT", "CMD");

  private final List<Instruction> recipe =
      Files.readString(Distribution.HOME.resolve("Dockerfile"))
          .replaceAll("(?m)^#.*\n", "")
          .replace("\\\n", "")
          .lines()
          .filter(line -> !line.isBlank())
          .map(Instruction::of)
          .toList();

  ContainerImageIT() throws IOException {}

  private record Instruction(String name, String arguments) {
    static Instruction of(String line) {
      String[] words = line.split(" ", 2);
      return new Instruction(words[0], words[1]);
    }

    List<String> words() {
      return Arrays.asList(arguments.trim().split("\\s+"));
    }
  }

  private List<Instruction> all(String name) {
    return recipe.stream().filter(each -> each.name().equals(name)).toList();
  }

  private Instruction only(String name) {
    assertThat(all(name)).hasSize(1);
    return all(name).get(0);
  }

  @Test
  void startsFromARuntimeThatIsNewEnough() {
    assertThat(recipe).extracting(Instruction::name).isSubsetOf(INSTRUCTIONS).startsWith("FROM");
    assertThat(only("FROM").arguments()).matches("eclipse-temurin:(1[7-9]|2\\d)-jre-[a-z]+");
  }

  @Test
  void copiesFoldersOfTheDistributionThatTheContextHolds() throws IOException {
    List<String> ignored = Files.readAllLines(Distribution.HOME.resolve(".dockerignore"));

    assertThat(all("COPY")).hasSize(2);
    for (Instruction copy : all("COPY")) {
      String folder = copy.words().get(0);
      assertThat(Distribution.HOME.resolve(folder)).isDirectory();
      assertThat(copy.words().get(1)).isEqualTo("/opt/hextet/" + folder);
      assertThat(ignored).startsWith("*").contains("!" + folder.replace("/", ""));
    }
    assertThat(ignored).contains("lib/classes-*");
  }

  @Test
  void runsTheLauncherAsAUserWithoutRights() {
    String setUp = all("RUN").toString();
    String user = only("USER").arguments();

    assertThat(user).isNotEqualTo("root").isNotEqualTo("0");
    assertThat(setUp).contains("useradd --system --uid 10001 ").contains(" " + user + " ");
    assertThat(only("ENTRYPOINT").arguments()).isEqualTo("[\"hextet\"]");
    assertThat(setUp).contains("ln -s /opt/hextet/bin/hextet /usr/local/bin/hextet");
    assertThat(Distribution.HOME.resolve("bin/hextet")).isExecutable();
    assertThat(setUp).contains(" -g hextet " + only("WORKDIR").arguments());
  }

  /** The archive of classes is built by the user that owns it, before the other user takes over. */
  @Test
  void buildsTheClassArchiveBeforeItChangesTheUser() {
    List<String> names = recipe.stream().map(Instruction::name).toList();

    assertThat(all("RUN")).last().asString().contains("HEXTET_CLASS_ARCHIVE=wait hextet version");
    assertThat(names.lastIndexOf("RUN"))
        .isGreaterThan(names.lastIndexOf("COPY"))
        .isLessThan(names.indexOf("USER"));
    assertThat(only("ENV").words()).contains("HEXTET_CLASS_ARCHIVE=off");
  }

  @Test
  void holdsNoSecret() throws IOException {
    Pattern secret = Pattern.compile("(?i)AWS_|SECRET|TOKEN|PASSWORD|ARG ");
    try (Stream<Path> files = Files.list(Distribution.HOME)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .contains("Dockerfile", ".dockerignore");
    }
    assertThat(Files.readString(Distribution.HOME.resolve("Dockerfile")))
        .doesNotContainPattern(secret);
  }
}
