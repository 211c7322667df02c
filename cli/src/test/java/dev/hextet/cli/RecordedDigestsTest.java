package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans over a state in which sensitive values are digests. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class RecordedDigestsTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJCAzQcoJyhJ0oRzIyS6Ht6Ms8fZnjGcp0Sgx3rIs9dE a@b.org";
  private static final String OTHER_KEY = KEY.replace("rIs9dE", "rIs9dF");

  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-1 } }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, tags: { Name: ((nm)), Old: ((nm)) } }
        aws_subnet:
          a: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24, tags: "${aws_vpc.main.tags}" }
        aws_key_pair:
          k: { key_name: k, public_key: ((key)) }
        aws_instance:
          w:
            ami: ((ami))
            instance_type: t3.nano
            subnet_id: "${aws_subnet.a.id}"
            user_data: "text of ((nm))"
      output:
        tags: { value: "${aws_vpc.main.tags}", sensitive: true }
        all: { value: "${aws_instance.w}", sensitive: true }
      """;

  @TempDir Path folder;

  private String document = "";

  @BeforeEach
  void apply() throws IOException {
    document = Files.writeString(folder.resolve("stack.yml"), DOCUMENT).toString();
    InProcess applied = run("apply", "hello", KEY, "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
  }

  private InProcess run(String command, String name, String key, String... more) {
    return run(List.of(command, document, "--sandbox"), name, key, more);
  }

  private static InProcess run(List<String> start, String name, String key, String... more) {
    List<String> all = new ArrayList<>(start);
    all.addAll(List.of("-v", "ami=ami-00608142bdc2eefe3", "-v", "nm=" + name, "-v", "key=" + key));
    all.addAll(List.of(more));
    return InProcess.run(all.toArray(String[]::new));
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(Path.of(document));
    assertThat(text).contains(from);
    Files.writeString(Path.of(document), text.replace(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--refresh=true", "--refresh=false"})
  void showNoChangeWhereTheValuesAreTheSame(String refresh) {
    assertThat(run("plan", "hello", KEY, refresh).out()).startsWith("No changes.");
  }

  @Test
  void findAnotherValueWithoutARefresh() {
    assertThat(run("plan", "other", KEY, "--refresh=false").out())
        .contains("aws_vpc.main will be updated", "aws_subnet.a will be updated")
        .contains("~ user_data", "0 to destroy")
        .doesNotContain("aws_key_pair", "changed outside", "must be replaced");
    assertThat(run("plan", "hello", OTHER_KEY, "--refresh=false").out())
        .contains("aws_key_pair.k must be replaced", "1 to add, 0 to change, 1 to destroy");
  }

  @Test
  void takeAwayATagWhoseKeyOnlyAReadTells() throws IOException {
    edit(", Old: ((nm))", "");
    InProcess applied = run("apply", "hello", KEY, "-n", "--refresh=false");
    assertThat(applied.out()).as(applied.err()).contains("0 added, 2 changed, 0 destroyed");
    assertThat(run("plan", "hello", KEY).out()).startsWith("No changes.");
  }

  @Test
  void leaveAloneWhatIsIgnored() throws IOException {
    edit("Old: ((nm)) } }", "Old: ((nm)) }, lifecycle: { ignore_changes: [ 'tags.Name' ] } }");
    edit(
        "user_data: \"text of ((nm))\"",
        "user_data: x\n      lifecycle: { ignore_changes: [ user_data ] }");
    edit("tags: \"${aws_vpc.main.tags}\"", "tags: { Old: \"${aws_vpc.main.tags.Old}\" }");
    String plan = run("plan", "hello", KEY, "--refresh=false").out();
    assertThat(plan).contains("1 to change").doesNotContain("aws_vpc.main", "aws_instance.w");
    plan = run("plan", "other", KEY, "--refresh=false").out();
    assertThat(plan).contains("aws_vpc.main will be updated").doesNotContain("aws_instance.w");
    assertThat(run("apply", "other", KEY, "-n", "--refresh=false").exitCode()).isZero();
    assertThat(run("plan", "other", KEY).out()).startsWith("No changes.");
  }

  @Test
  void keepTheDigestOfWhatIsIgnoredThroughAChange() throws IOException {
    edit(
        "user_data: \"text of ((nm))\"",
        "user_data: x\n      monitoring: true\n      lifecycle: { ignore_changes: [ user_data ] }");
    assertThat(run("apply", "hello", KEY, "-n").out()).contains("0 added, 1 changed");
    Files.writeString(
        Path.of(document),
        DOCUMENT.replace("    user_data:", "    monitoring: true\n      user_data:"));
    assertThat(run("plan", "hello", KEY).out()).doesNotContain("user_data");
  }

  @Test
  void triggerNoReplacementWhereTheValuesAreTheSame() throws IOException {
    edit(
        "user_data:",
        "lifecycle: { replace_triggered_by: [ aws_vpc.main.tags, aws_key_pair.k.public_key ] }\n"
            + "      user_data:");
    assertThat(run("plan", "hello", KEY, "--refresh=false").out()).startsWith("No changes.");
    assertThat(run("plan", "hello", OTHER_KEY, "--refresh=false").out())
        .contains("aws_instance.w will be replaced due to changes in replace_triggered_by")
        .doesNotContain("triggered by aws_vpc.main.tags");
  }

  @Test
  void areSavedAndCarriedOutWithoutARefresh() {
    String plan = folder.resolve("plan.json").toString();
    assertThat(run("plan", "other", KEY, "--refresh=false", "--out", plan).exitCode()).isZero();
    InProcess applied = run(List.of("apply", plan, "--sandbox"), "other", KEY);
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(run("plan", "other", KEY).out()).startsWith("No changes.");
  }

  @Test
  void destroyWithoutARefresh() {
    assertThat(run("destroy", "hello", KEY, "-n", "--refresh=false").out()).contains("4 destroyed");
  }
}
