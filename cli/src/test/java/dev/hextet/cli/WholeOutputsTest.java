package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs that hold whole resources, of which some attributes have no value. */
final class WholeOutputsTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-1 } }
      resource:
        aws_vpc:
          v: { cidr_block: 10.0.0.0/16 }
          named: { cidr_block: 10.0.0.0/16, tags: { Name: '${sensitive("secret-canary")}' } }
        aws_subnet:
          s:
            count: 2
            vpc_id: "${aws_vpc.v.id}"
            cidr_block: "${cidrsubnet(aws_vpc.v.cidr_block, 8, count.index)}"
        aws_security_group: { g: { vpc_id: "${aws_vpc.v.id}" } }
        aws_instance:
          i: { ami: ami-00608142bdc2eefe3, instance_type: t3.nano, subnet_id: "${aws_subnet.s[0].id}" }
      output:
        vpc: { value: "${aws_vpc.v}" }
        list: { value: "${aws_subnet.s}" }
        first: { value: "${aws_subnet.s[0]}" }
        instance: { value: "${aws_instance.i}" }
        group: { value: "${aws_security_group.g}" }
        nulls: { value: { a: null, b: 1, c: "${aws_vpc.v.id}" } }
        known: { value: { a: null, b: [ { d: null } ] } }
        keys: { value: "${length(aws_instance.i)}" }
        named: { value: "${aws_vpc.named}", sensitive: true }
      """;

  @TempDir Path folder;

  @Test
  void convergeAtOnceAndKeepTheirNullMembers() throws IOException {
    String document = Files.writeString(folder.resolve("stack.yml"), DOCUMENT).toString();
    InProcess applied = InProcess.run("apply", document, "--sandbox", "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(InProcess.run("plan", document, "--sandbox").out()).startsWith("No changes.");
    String state = folder.resolve("stack.state.json").toString();
    assertThat(InProcess.run("output", "--json", "known", "--state", state).out())
        .isEqualToIgnoringWhitespace("{\"a\":null,\"b\":[{\"d\":null}]}");
  }

  @Test
  void sayThatOnlyANullMemberComes() throws IOException {
    String before = "output: { o: { value: { b: 1 } } }\n";
    String document = Files.writeString(folder.resolve("stack.yml"), before).toString();
    assertThat(InProcess.run("apply", document, "--sandbox", "-n").exitCode()).isZero();
    Files.writeString(Path.of(document), before.replace("b: 1", "a: null, b: 1"));
    assertThat(InProcess.run("plan", document, "--sandbox").out())
        .contains("~ o = (only members that are null differ)")
        .doesNotContain("sensitive");
  }
}
