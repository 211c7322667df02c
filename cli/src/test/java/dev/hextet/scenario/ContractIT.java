package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every resource type keeps its contract with every EC2 endpoint. {@code -Dhextet.contract=aws_eip}
 * tries the types of which the names contain that.
 */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class ContractIT {
  @TempDir Path folder;

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicContainer> everyTypeKeepsItsContract() {
    return Ec2Endpoint.all().stream()
        .map(endpoint -> DynamicContainer.dynamicContainer(endpoint.name(), contracts(endpoint)));
  }

  private Stream<DynamicNode> contracts(Ec2Endpoint endpoint) {
    return new Ec2Provider()
        .types().stream()
            .map(ResourceType::name)
            .filter(type -> type.contains(System.getProperty("hextet.contract", "")))
            .map(TypeContract::of)
            .map(
                contract ->
                    DynamicContainer.dynamicContainer(contract.type(), checks(endpoint, contract)));
  }

  private Stream<DynamicNode> checks(Ec2Endpoint endpoint, TypeContract contract) {
    Stream<ContractCheck> changes = contract.changes().stream().map(ContractCheck::change);
    return Stream.concat(ContractCheck.COMMON.stream(), changes)
        .map(check -> DynamicTest.dynamicTest(check.name(), () -> run(endpoint, contract, check)));
  }

  private void run(Ec2Endpoint endpoint, TypeContract contract, ContractCheck check)
      throws Exception {
    Optional<String> difference = endpoint.difference(contract.type(), check.name());
    assumeTrue(difference.isEmpty(), () -> endpoint + ": " + difference.orElse(""));
    try (Trial trial = endpoint.open(Files.createTempDirectory(folder, "trial"))) {
      check.body().run(trial, contract);
      trial.destroy();
      trial.assertNothingIsLeft();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyAttributeIsTried() {
    return new Ec2Provider()
        .types().stream()
            .map(type -> DynamicTest.dynamicTest(type.name(), () -> assertIsTried(type)));
  }

  private static void assertIsTried(ResourceType type) {
    List<String> tried = TypeContract.of(type.name()).tried();
    assertThat(
            type.schema().attributes().values().stream()
                .filter(Attribute::isSettable)
                .map(Attribute::name))
        .isSubsetOf(tried);
  }
}
