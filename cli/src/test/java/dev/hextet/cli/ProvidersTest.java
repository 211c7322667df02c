package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several regions and accounts in one document, at the sandbox. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class ProvidersTest {
  private static final String EAST = "{ region: us-east-2 }";
  private static final String WEST = "{ alias: west, region: us-west-2 }";
  private static final String VPC = "aws_vpc: { it: { cidr_block: 10.0.0.0/16%s } }";

  @TempDir private Path folder;

  private Path document() {
    return folder.resolve("stack.yml");
  }

  /** Writes the document: configurations of the provider, and where the VPC is. */
  private void write(String vpc, String... configurations) throws IOException {
    Files.writeString(
        document(),
        "provider: { aws: [ "
            + String.join(", ", configurations)
            + " ] }\nresource: { "
            + vpc
            + " }\n");
  }

  private static String vpc(String more) {
    return VPC.formatted(more.isEmpty() ? "" : ", " + more);
  }

  private InProcess run(String command, String... more) {
    return run(command, document(), more);
  }

  private static InProcess run(String command, Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "--sandbox"));
    arguments.addAll(List.of(more));
    return InProcess.run(arguments.toArray(String[]::new));
  }

  private void apply() {
    InProcess applied = run("apply", "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(run("plan", "--detailed-exitcode").out()).contains("No changes.");
  }

  private String recorded(String member) throws IOException {
    return JsonText.read(Files.readString(folder.resolve("stack.state.json")))
        .path("resources")
        .path(0)
        .path(member)
        .asText();
  }

  @Test
  void makesEachThingInItsRegionAndDestroysBothWithoutTheDocument() throws IOException {
    write(
        "aws_vpc: { east: { cidr_block: 10.0.0.0/16 },"
            + " west: { cidr_block: 10.1.0.0/16, provider: aws.west } }",
        EAST,
        WEST);
    apply();
    assertThat(Files.readString(folder.resolve("stack.state.json")))
        .contains("\"provider\": \"aws.west\"", "\"us-west-2\"", "\"us-east-2\"");

    Files.delete(document());
    InProcess destroyed = run("destroy", "-n");

    assertThat(destroyed.out()).contains("Resources: 2 destroyed.");
    assertThat(recorded("id")).isEmpty();
  }

  @Test
  void replacesWhatIsGivenAnotherRegion() throws IOException {
    write(vpc("provider: aws.west"), EAST, WEST);
    apply();
    String before = recorded("id");

    write(vpc(""), EAST, WEST);
    assertThat(run("plan").out()).contains("aws_vpc.it must be replaced", "aws.west in us-west-2");
    apply();

    assertThat(recorded("region")).isEqualTo("us-east-2");
    assertThat(recorded("provider")).isEqualTo("aws");
    assertThat(recorded("id")).isNotEqualTo(before);
  }

  @Test
  void keepsWhatIsReachedByAnotherNameOfTheSamePlace() throws IOException {
    write(vpc("provider: aws.west"), EAST, WEST);
    apply();
    String before = recorded("id");

    write(vpc("provider: aws.coast"), EAST, "{ alias: coast, region: us-west-2 }");
    apply();

    assertThat(recorded("provider")).isEqualTo("aws.coast");
    assertThat(recorded("id")).isEqualTo(before);
  }

  @Test
  void takesNothingForGoneThatAnotherAccountMayHave() throws IOException {
    write(vpc("provider: aws.west"), EAST, WEST);
    apply();
    Files.delete(folder.resolve("stack.sandbox.json"));

    write(vpc("provider: aws.coast"), EAST, "{ alias: coast, region: us-west-2 }");

    assertThat(run("plan").err())
        .contains("[NotFoundWithProvider]", "created with provider aws.west");
  }

  @Test
  void refusesToLoseWhatAMissingOrMovedProviderHasMade() throws IOException {
    write(vpc("provider: aws.west"), EAST, WEST);
    apply();

    write("", EAST);
    assertThat(run("plan").err()).contains("[ProviderMissing]", "provider aws.west");
    write(vpc("provider: aws.west"), EAST, "{ alias: west, region: us-west-1 }");
    assertThat(run("plan").err()).contains("[ProviderMoved]", "us-west-1");

    write("", EAST, WEST);
    apply();
    assertThat(recorded("id")).isEmpty();
  }

  @Test
  void appliesASavedPlanWhoseRegionIsASecret() throws IOException {
    Path plan = folder.resolve("plan.json");
    write(vpc("provider: aws.west"), EAST, "{ alias: west, region: ((region)) }");

    InProcess planned = run("plan", "-v", "region=us-west-2", "--out", plan.toString());
    assertThat(planned.exitCode()).as(planned.err()).isZero();
    assertThat(run("apply", plan).err()).contains("[MissingVariables]");
    InProcess applied = run("apply", plan, "-v", "region=us-west-2");

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(recorded("region")).isEqualTo("us-west-2");
  }

  @Test
  void changesDefaultTagsInPlace() throws IOException {
    write(vpc("tags: { Name: x }"), "{ default_tags: { tags: { Env: test, Name: d } } }");
    apply();
    write(vpc("tags: { Name: x, Env: prod }"), "{ default_tags: { tags: { Env: prod } } }");

    InProcess planned = run("plan");

    assertThat(planned.out()).contains("updated in-place", "tags_all", "1 to change");
    apply();
    write(vpc("tags: { Name: x }"), "{ default_tags: { tags: { Env: prod } } }");
    apply();
    write(vpc("tags: { Name: x }"), "{}");
    apply();
  }

  @Test
  void tellsDefaultTagsFromSecretOnes() throws IOException {
    write(vpc("tags: { Owner: ((owner)) }"), "{ default_tags: { tags: { Env: test } } }");
    String[] value = {"-v", "owner=canary"};
    InProcess applied = run("apply", "-n", "-v", "owner=canary");
    assertThat(applied.exitCode()).as(applied.err()).isZero();

    assertThat(run("plan", value).out()).contains("No changes.").doesNotContain("changed outside");
    assertThat(Files.readString(folder.resolve("stack.state.json"))).doesNotContain("canary");
    assertThat(run("plan", "-v", "owner=other").out()).contains("1 to change");
  }

  @Test
  void assumesRolesOfTheSandboxsAccountOnly() throws IOException {
    String role = "{ assume_role: { role_arn: 'arn:aws:iam::%s:role/network', duration: 1h }%s }";
    write(vpc(""), role.formatted("123456789012", ", allowed_account_ids: ['123456789012']"));
    apply();

    write(vpc(""), role.formatted("999999999999", ""));
    assertThat(run("plan").err())
        .contains("[RoleNotAssumed]", "AccessDenied", "arn:aws:iam::999999999999:role/network");
    write(vpc(""), "{ forbidden_account_ids: ['123456789012'] }");
    assertThat(run("plan").err()).contains("[AccountNotAllowed]", "123456789012");
    write(vpc(""), "{ assume_role: { role_arn: network } }");
    assertThat(run("plan").err()).contains("[InvalidRole]");
  }

  @Test
  void doesWithoutItsOwnTags() throws IOException {
    write(vpc(""), "{ ownership_tags: false }");
    apply();
    assertThat(Files.readString(folder.resolve("stack.sandbox.json")))
        .doesNotContain("hextet:token");
  }
}
