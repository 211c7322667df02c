package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes beside an ignored part where sensitive values make the record a digest. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class IgnoredSecretsTest {
  private static final String SECRET = "GEHEIMGEHEIM123";
  private static final String OTHER = "GEHEIMGEHEIM999";

  private static final String DOCUMENT =
      """
      variable: { pw: { sensitive: true }, q: {} }
      provider: { aws: { region: us-east-1((defaults)) } }
      resource:
        aws_vpc:
          v: { cidr_block: 10.0.0.0/16, tags: ((tags)), lifecycle: { ignore_changes: [ '((path))' ] } }
      """;

  @TempDir Path folder;

  private InProcess run(String command, String pw, String q, String... more) {
    String document = folder.resolve("a.yml").toString();
    List<String> all =
        new ArrayList<>(List.of(command, document, "--sandbox", "-v", "pw=" + pw, "-v", "q=" + q));
    all.addAll(List.of(more));
    return InProcess.run(all.toArray(String[]::new));
  }

  private void write(String path, String tags, String defaults) throws IOException {
    Files.writeString(
        folder.resolve("a.yml"),
        DOCUMENT
            .replace("((path))", path)
            .replace("((tags))", tags)
            .replace("((defaults))", defaults));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags.B      | { B: "${var.pw}", C: "${var.q}" }             |                                   | --refresh=true
          tags.B      | { B: "${var.pw}", C: "${var.q}" }             |                                   | --refresh=false
          tags["B"]   | { B: "${upper(var.pw)}", C: "${var.q}" }      |                                   | --refresh=true
          tags.B      | "${ { B = var.pw, C = var.q } }"              |                                   | --refresh=true
          tags.B      | { B: "${var.pw}", C: "${var.q}" }             | , default_tags: { tags: { D: d } } | --refresh=true
          tags.B      | { B: "${var.pw}", C: "${var.q}" }             | , default_tags: { tags: { B: d } } | --refresh=true
          tags.B      | { B: "${var.pw}", C: "${var.q}" }             | , default_tags: { tags: { D: d } } | --refresh=false
          """)
  void keepTheLiveTagOfAnIgnoredKey(String path, String tags, String defaults, String refresh)
      throws IOException {
    write(path, tags, defaults == null ? "" : defaults);
    InProcess applied = run("apply", SECRET, "q1", "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    String live = live();
    assertThat(live).contains(SECRET, "\"q1\"");
    assertThat(run("plan", OTHER, "q1", refresh).out()).startsWith("No changes.");

    String saved = folder.resolve("plan.json").toString();
    InProcess planned = run("plan", OTHER, "q2", refresh, "--out", saved);
    assertThat(planned.out()).as(planned.err()).contains("1 to change").doesNotContain("GEHEIM");
    InProcess changed =
        InProcess.run("apply", saved, "--sandbox", "-v", "pw=" + OTHER, "-v", "q=q2");

    assertThat(changed.exitCode()).as(changed.err()).isZero();
    assertThat(live()).contains(SECRET, "\"q2\"").doesNotContain(OTHER, "\"q1\"");
    assertThat(Files.readString(folder.resolve("a.state.json"))).doesNotContain("GEHEIM");
    assertThat(Files.readString(Path.of(saved))).doesNotContain("GEHEIM");
    assertThat(run("plan", SECRET, "q2", refresh).out()).startsWith("No changes.");
    assertThat(run("apply", SECRET, "q3", refresh, "-n").out()).contains("1 changed");
    assertThat(live()).contains(SECRET, "\"q3\"").doesNotContain("\"q2\"");
    assertThat(run("plan", OTHER, "q3", refresh).out()).startsWith("No changes.");
  }

  @ParameterizedTest
  @CsvSource({"tags", "all"})
  void keepTheLiveTagsWhereAllAreIgnored(String path) throws IOException {
    write(path, "{ B: \"${var.pw}\", C: \"${var.q}\" }", "");
    assertThat(run("apply", SECRET, "q1", "-n").exitCode()).isZero();
    assertThat(run("plan", OTHER, "q2").out()).startsWith("No changes.");
    assertThat(run("plan", OTHER, "q2", "--refresh=false").out()).startsWith("No changes.");
    assertThat(run("apply", OTHER, "q2", "-n").exitCode()).isZero();
    assertThat(live()).contains(SECRET, "\"q1\"").doesNotContain(OTHER);
  }

  @ParameterizedTest
  @CsvSource({"--refresh=true", "--refresh=false"})
  void keepTheLiveMemberOfABlock(String refresh) throws IOException {
    Files.writeString(
        folder.resolve("a.yml"),
        """
        variable: { pw: { sensitive: true, type: number }, q: {} }
        provider: { aws: { region: us-east-1 } }
        resource:
          aws_vpc: { v: { cidr_block: 10.0.0.0/16 } }
          aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}", cidr_block: 10.0.0.0/24 } }
          aws_instance:
            w:
              ami: ami-00608142bdc2eefe3
              instance_type: t3.nano
              subnet_id: "${aws_subnet.s.id}"
              metadata_options: { http_put_response_hop_limit: "${var.pw}", http_tokens: "${var.q}" }
              root_block_device: { volume_size: "${var.pw}" }
              lifecycle:
                ignore_changes:
                  - metadata_options[0].http_put_response_hop_limit
                  - root_block_device[0].volume_size
        """);
    assertThat(run("apply", "37", "required", "-n").exitCode()).isZero();
    assertThat(run("plan", "37", "required", refresh).out()).startsWith("No changes.");
    assertThat(run("plan", "41", "required", refresh).out()).startsWith("No changes.");
    assertThat(run("apply", "41", "optional", refresh, "-n").out()).contains("1 changed");
    assertThat(live()).containsPattern("hopLimit\" : 37").containsPattern("size\" : 37");
    assertThat(live()).containsPattern("tokens\" : \"optional").doesNotContain(" : 41");
    assertThat(run("plan", "37", "optional", refresh).out()).startsWith("No changes.");
    assertThat(run("plan", "41", "optional", refresh).out()).startsWith("No changes.");
  }

  private String live() throws IOException {
    return Files.readString(folder.resolve("a.sandbox.json"));
  }
}
