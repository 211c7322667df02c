package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved plan whose very calls depend on secrets: which tags and which rules are new. */
@Tag("once")
final class SavedSecretsTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-2 } }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, tags: { Owner: ((owner)), Name: main } }
        aws_security_group:
          web:
            name: web
            vpc_id: ${aws_vpc.main.id}
            ingress:
              - { protocol: tcp, from_port: 22, to_port: 22, cidr_blocks: ["((office))"] }
      """;

  @TempDir Path folder;

  private String document = "";
  private String plan = "";

  @BeforeEach
  void write() throws IOException {
    document = Files.writeString(folder.resolve("stack.yml"), DOCUMENT).toString();
    plan = folder.resolve("plan.json").toString();
  }

  private void saved(String owner, String office) {
    InProcess planned = run("plan", document, owner, office, "--out", plan, "--detailed-exitcode");
    assertThat(planned.exitCode()).as(planned.err()).isEqualTo(ExitCode.CHANGES);
  }

  private static InProcess run(
      String command, String file, String owner, String office, String... more) {
    String[] arguments = {
      command, file, "--sandbox", "-v", "owner=" + owner, "-v", "office=" + office
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return InProcess.run(all);
  }

  @Test
  void isCarriedOutOnceTheSecretsAreGivenAgain() throws IOException {
    saved("alice-canary", "192.0.2.0/25");
    assertThat(run("apply", plan, "alice-canary", "192.0.2.0/25").out())
        .contains("Resources: 2 added, 0 changed, 0 destroyed.");

    saved("bob-canary", "192.0.2.128/25");
    assertThat(InProcess.run("show", plan).out()).contains("will be updated in-place");
    assertThat(run("apply", plan, "bob-canary", "192.0.2.128/25").out())
        .contains("Resources: 0 added, 2 changed, 0 destroyed.");
    assertThat(run("plan", document, "bob-canary", "192.0.2.128/25").out())
        .startsWith("No changes.");
    for (String file : new String[] {"plan.json", "stack.state.json"}) {
      assertThat(Files.readString(folder.resolve(file))).doesNotContain("canary", "192.0.2");
    }
  }

  private static final String OUTPUTS =
      """
      provider: { aws: { region: us-east-2 } }
      variable: { port: { type: number, sensitive: true } }
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16, tags: { Port: "${var.port}" } } }
      output:
        url: { sensitive: true, value: "canary://${aws_vpc.main.id}" }
        word: { sensitive: true, value: canary-of-many-letters }
        parts: { sensitive: true, value: { vpc: "${aws_vpc.main.id}", port: "${aws_vpc.main.tags.Port}" } }
        port: { sensitive: true, value: "${aws_vpc.main.tags.Port}" }
      """;

  private InProcess withPort(String command, String file, String... more) {
    List<String> all =
        new ArrayList<>(List.of(command, file, "--sandbox", "-v", "port=424242424242"));
    all.addAll(List.of(more));
    return InProcess.run(all.toArray(String[]::new));
  }

  @Test
  void leavesNothingToDoForOutputsWhoseTextIsASecret() throws IOException {
    Files.writeString(Path.of(document), OUTPUTS);
    assertThat(withPort("plan", document, "--out", plan).exitCode()).isZero();
    assertThat(withPort("apply", plan).out())
        .contains("1 added", "url = (sensitive value)", "word = (sensitive value)");
    assertThat(withPort("plan", document).out()).startsWith("No changes.");

    Files.writeString(
        Path.of(document), OUTPUTS.replace("value: canary-of", "value: other-canary-of"));
    assertThat(withPort("plan", document, "--out", plan).out())
        .contains("~ word = (sensitive value)")
        .doesNotContain("~ url");
    assertThat(withPort("apply", plan).exitCode()).isZero();
    assertThat(withPort("plan", document).out()).startsWith("No changes.");
    for (String file : new String[] {"plan.json", "stack.state.json"}) {
      assertThat(Files.readString(folder.resolve(file))).doesNotContain("canary", "424242424242");
    }
  }

  @Test
  void areRecordedAlikeByAPlanThatWasNotSaved() throws IOException {
    Files.writeString(Path.of(document), OUTPUTS);
    assertThat(withPort("apply", document, "-n").exitCode()).isZero();
    assertThat(withPort("plan", document, "--out", plan).out()).startsWith("No changes.");
    Files.writeString(Path.of(document), OUTPUTS.replace("canary:", "other:"));
    assertThat(withPort("plan", document).out()).contains("~ url = (sensitive value)");
  }

  @Test
  void isNotCarriedOutWithOtherSecrets() {
    saved("alice-of-the-office", "192.0.2.0/25");

    InProcess applied = run("apply", plan, "mallory", "192.0.2.0/25");

    assertThat(applied.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(applied.err()).contains("[DifferentVariables]").doesNotContain("mallory");
  }

  @Test
  void holdsNoDigestOfWhatCouldBeGuessed() throws IOException {
    String values =
        """
        variable:
          pin: { type: string, sensitive: true, default: "493817" }
          flag: { type: bool, sensitive: true, default: true }
          number: { type: number, sensitive: true, default: 4711 }
          token: { type: string, sensitive: true, default: "glpat-9Zx81kQm2LwT" }
        resource:
          aws_vpc:
            main:
              cidr_block: 10.0.0.0/16
              tags:
                Pin: "${var.pin}"
                Flag: "${var.flag ? "a" : "b"}"
                Number: "${var.number}"
                Token: "${var.token}"
        output:
          pin: { value: "${var.pin}", sensitive: true }
          word: { value: '${sensitive("pin-1")}', sensitive: true }
        """
            .replace("\"${var.flag ? \"a\" : \"b\"}\"", "'${var.flag ? \"a\" : \"b\"}'");
    Files.writeString(Path.of(document), "provider: { aws: { region: us-east-2 } }\n" + values);
    assertThat(InProcess.run("plan", document, "--sandbox", "--out", plan).exitCode()).isZero();

    JsonNode ours = new ObjectMapper().readTree(Path.of(plan).toFile()).path("hextet");
    for (String name : List.of("pin", "flag", "number")) {
      assertThat(ours.path("inputs").path(name).has("digest")).as(name).isFalse();
    }
    assertThat(ours.path("inputs").path("token").path("digest").asText())
        .startsWith("pbkdf2-sha256$");
    assertThat(ours.path("outputs").toString()).doesNotContain("digest");
    assertThat(
            InProcess.run(
                    "apply",
                    plan,
                    "--sandbox",
                    "-v",
                    "pin=493817",
                    "-v",
                    "flag=true",
                    "-v",
                    "number=4711",
                    "-v",
                    "token=glpat-9Zx81kQm2LwU")
                .err())
        .contains("[DifferentVariables]", "variable token")
        .doesNotContain("pin");
    InProcess applied =
        InProcess.run(
            "apply",
            plan,
            "--sandbox",
            "-v",
            "pin=493817",
            "-v",
            "flag=true",
            "-v",
            "number=4711",
            "-v",
            "token=glpat-9Zx81kQm2LwT");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(InProcess.run("plan", document, "--sandbox").out()).startsWith("No changes.");
  }

  @Test
  void isTheSameBytesForTheSameStateAndAnotherSaltForEach() throws IOException {
    saved("alice-of-the-office", "192.0.2.0/25");
    String first = Files.readString(Path.of(plan));
    saved("alice-of-the-office", "192.0.2.0/25");
    assertThat(salts(Files.readString(Path.of(plan)))).hasSize(1).isNotEqualTo(salts(first));
    assertThat(run("apply", plan, "alice-of-the-office", "192.0.2.0/25").exitCode()).isZero();

    saved("bob-of-the-other-office", "192.0.2.0/25");
    String second = Files.readString(Path.of(plan));
    saved("bob-of-the-other-office", "192.0.2.0/25");
    assertThat(Files.readString(Path.of(plan))).isEqualTo(second);
    assertThat(salts(second)).hasSize(1).doesNotContainAnyElementsOf(salts(first));
  }

  private static Set<String> salts(String plan) {
    return Pattern.compile("pbkdf2-sha256\\$[0-9]+\\$([0-9a-f]{32})\\$")
        .matcher(plan)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
