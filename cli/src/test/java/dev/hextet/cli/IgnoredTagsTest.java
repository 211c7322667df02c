package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags that another tool keeps, and that the provider's settings leave to it. */
final class IgnoredTagsTest {
  private static final String IGNORED = "ignore_tags: { keys: [Owner], key_prefixes: ['cost:'] }";

  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void write(String tags, String settings) throws IOException {
    Files.writeString(
        folder.resolve("stack.yml"),
        """
        provider: { aws: { region: us-east-2, access_key: a, secret_key: b, endpoints: { ec2: "%s" }, %s } }
        resource: { aws_vpc: { it: { cidr_block: 10.0.0.0/16, tags: { %s } } } }
        data: { aws_vpc: { same: { tags: { Owner: them }, depends_on: [aws_vpc.it] } } }
        """
            .formatted(sandbox.endpoint(), settings, tags)
            .replace("data:", settings.isEmpty() ? "# data:" : "data:"));
  }

  private InProcess run(String command, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = command;
    all[1] = folder.resolve("stack.yml").toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return InProcess.run(all);
  }

  private void apply() {
    InProcess applied = run("apply", "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(run("plan").out()).startsWith("No changes.");
  }

  private String tag() throws IOException, InterruptedException {
    OtherTool tool = new OtherTool(sandbox.endpoint());
    String id =
        tool.call("DescribeVpcs", "").replaceAll("(?s).*<vpcId>(.*?)</vpcId>.*10.0.0.0.*", "$1");
    return tool.call(
        "CreateTags",
        "ResourceId.1=" + id + "&Tag.1.Key=Owner&Tag.1.Value=them&Tag.2.Key=cost:a&Tag.2.Value=1");
  }

  @Test
  void areNeitherDriftNorChangedNorTakenAway() throws Exception {
    write("Name: x", "");
    apply();
    assertThat(tag()).contains("<return>true</return>");
    assertThat(run("plan").out()).contains("Owner", "cost:a", "1 to change");

    write("Name: x", IGNORED);
    assertThat(run("plan").out()).startsWith("No changes.");
    write("Name: y", IGNORED);
    assertThat(run("plan").out()).contains("1 to change").doesNotContain("cost:a", "- Owner");
    apply();

    assertThat(new OtherTool(sandbox.endpoint()).call("DescribeTags", ""))
        .contains("<key>Owner</key>", "<key>cost:a</key>", "<value>y</value>");
    assertThat(Files.readString(folder.resolve("stack.state.json"))).doesNotContain("cost:a");
  }

  @Test
  void areNoneOfOursAnyMore() throws Exception {
    write("Name: x, Owner: them", "");
    apply();

    write("Name: x", IGNORED);

    assertThat(run("plan").out()).startsWith("No changes.").doesNotContain("changed outside");
    apply();
    assertThat(new OtherTool(sandbox.endpoint()).call("DescribeTags", "")).contains("Owner");
  }

  @Test
  void cannotBeWantedAsWell() throws IOException {
    write("Owner: us", IGNORED);
    assertThat(run("validate").err())
        .contains("stack.yml:2:70: error: provider.aws ignores this tag [IgnoredTag]")
        .contains("The resource sets the tag, and ignore_tags excludes it from management.");

    write("Name: x", IGNORED + ", default_tags: { tags: { 'cost:b': y } }");
    assertThat(run("validate").err()).contains("The provider's default_tags sets the tag");
  }
}
