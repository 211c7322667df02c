package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan warns of about instances that stay. */
@Tag("once")
final class NoticesIT {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJCAzQcoJyhJ0oRzIyS6Ht6Ms8fZnjGcp0Sgx3rIs9dE";
  private static final String OTHER_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6bXn0xjVJnKPLBrZl1rR7Q2Jm5mYb1sJ0oTq7n0n0n";
  private static final Address WEB = Address.of("aws_instance", "web");

  @TempDir private Path folder;
  private Playground playground;

  @BeforeEach
  void begin() throws IOException {
    playground = Playground.open(folder);
    playground.workshop().apply(stack("t3.micro", KEY, ""));
  }

  @AfterEach
  void end() {
    playground.close();
  }

  private static SourceText stack(String type, String key, String more) {
    return new SourceText(
        "stack.yml",
        """
        resource:
          aws_vpc: { net: { cidr_block: 10.62.0.0/16 } }
          aws_subnet: { a: { vpc_id: "${aws_vpc.net.id}", cidr_block: 10.62.1.0/24 } }
          aws_key_pair: { k: { key_name: k, public_key: %s } }
          aws_instance:
            web:
              ami: ami-0559d46e72e27d4e7
              instance_type: %s
              subnet_id: ${aws_subnet.a.id}
              key_name: ${aws_key_pair.k.key_name}
              %s
        """
            .formatted(key, type, more));
  }

  private List<String> warnings(String type, String key, String more) {
    return warnings(playground.workshop().plan(stack(type, key, more)));
  }

  private static List<String> warnings(Plan plan) {
    return plan.warnings().stream()
        .map(warning -> warning.code() + ": " + warning.summary())
        .toList();
  }

  private void stop() {
    String id = playground.workshop().state().resource(WEB).orElseThrow().id();
    playground
        .workshop()
        .cloud()
        .call("StopInstances", Value.map(Map.of("InstanceIds", Value.list(List.of(Value.of(id))))));
  }

  @Test
  void nothingIsSaidOfAnInstanceThatStaysAsItIs() {
    assertThat(warnings("t3.micro", KEY, "")).isEmpty();
    assertThat(warnings("t3.micro", KEY, "tags: { a: b }")).isEmpty();
  }

  @Test
  void anotherInstanceTypeStopsTheInstance() {
    assertThat(warnings("t3.small", KEY, ""))
        .containsExactly(
            "InstanceStops: aws_instance.web is stopped and started to change its instance_type");
  }

  @Test
  void otherUserDataStopTheInstanceAndAreNotRun() {
    assertThat(warnings("t3.micro", KEY, "user_data: hello"))
        .containsExactly(
            "InstanceStops: aws_instance.web is stopped and started to change its user_data",
            "UserDataOfFirstBoot: aws_instance.web does not run its new user data");
  }

  @Test
  void theSameBytesInAnotherFormAreNoChangeOfTheInstance() {
    playground.workshop().apply(stack("t3.micro", KEY, "user_data: \"hello, world\""));

    assertThat(warnings("t3.micro", KEY, "user_data: ${base64encode(\"hello, world\")}")).isEmpty();
    assertThat(warnings("t3.micro", KEY, "user_data_base64: ${base64encode(\"hello, world\")}"))
        .isEmpty();
    assertThat(warnings("t3.micro", KEY, "user_data_base64: ${base64encode(\"hello, moon\")}"))
        .hasSize(2);
  }

  @Test
  void userDataThatReplaceTheInstanceAreRun() {
    assertThat(
            warnings("t3.micro", KEY, "user_data: hello\n      user_data_replace_on_change: true"))
        .isEmpty();
  }

  @Test
  void anInstanceThatIsReplacedOrOnlyReadIsNotStopped() {
    assertThat(warnings("t3.small", KEY, "private_ip: 10.62.1.77")).isEmpty();
    Plan reading =
        playground
            .workshop()
            .plan(
                playground.workshop().configuration(stack("t3.small", KEY, "")),
                PlanMode.REFRESH_ONLY);
    assertThat(warnings(reading)).isEmpty();
  }

  @Test
  void aStoppedInstanceIsReported() {
    stop();

    Plan plan = playground.workshop().plan(stack("t3.micro", KEY, ""));

    assertThat(warnings(plan)).containsExactly("InstanceStopped: aws_instance.web is stopped");
    assertThat(plan.warnings())
        .extracting(Diagnostic::detail)
        .allMatch(detail -> detail.contains("aws ec2 start-instances --instance-ids i-"));
  }

  @Test
  void instancesThatRunKeepTheOldKey() {
    assertThat(warnings("t3.micro", OTHER_KEY, ""))
        .containsExactly("KeyOfRunningInstances: aws_instance.web keeps the old key");
  }

  @Test
  void anInstanceThatIsReplacedGetsTheNewKey() {
    assertThat(warnings("t3.micro", OTHER_KEY, "private_ip: 10.62.1.77")).isEmpty();
  }
}
