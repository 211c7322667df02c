package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.schema.AttributePath;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ResolverTest {
  private static final String STACK =
      """
      variable:
        name: { type: string, default: ipv6 }
      locals:
        prefix: ${var.name}-web
        block: ${aws_vpc.main.ipv6_cidr_block}
      provider:
        aws: { region: us-east-2, secret_key: s3cret, default_tags: { tags: { Name: "${local.prefix}" } } }
      resource:
        aws_subnet:
          web:
            vpc_id: ${aws_vpc.main.id}
            ipv6_cidr_block: ${cidrsubnet(local.block, 8, 0)}
            tags: { Name: "${local.prefix}", Count: 1 }
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
        aws_internet_gateway:
          main:
            depends_on: [aws_subnet.web]
            lifecycle: { prevent_destroy: true, create_before_destroy: true, ignore_changes: [tags] }
      output:
        block: { value: "${aws_subnet.web.ipv6_cidr_block}", sensitive: true, description: the block }
      """;

  @Test
  void evaluatesWhatIsKnownAndKeepsTheRest() {
    Configuration configuration = Resolved.document(STACK);
    assertThat(Resolved.attribute(configuration, "aws_subnet.web", "tags"))
        .isEqualTo(Value.map(Map.of("Name", Value.of("ipv6-web"), "Count", Value.of(1))));
    assertThat(Resolved.attribute(configuration, "aws_subnet.web", "ipv6_cidr_block"))
        .isEqualTo(
            Value.unknown(Terms.parseOrNamed("cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0)")));
  }

  @Test
  void ordersResourcesByWhatTheyNeed() {
    Configuration configuration = Resolved.document(STACK);
    assertThat(configuration.order())
        .extracting(Address::toString)
        .containsExactly("aws_vpc.main", "aws_subnet.web", "aws_internet_gateway.main");
    assertThat(configuration.resources().get(Address.of("aws_subnet", "web")).dependencies())
        .containsExactly(Address.of("aws_vpc", "main"));
  }

  @Test
  void readsTheLifecycle() {
    assertThat(
            Resolved.document(STACK)
                .resources()
                .get(Address.of("aws_internet_gateway", "main"))
                .lifecycle())
        .isEqualTo(
            new Lifecycle(
                true,
                true,
                Set.of(AttributePath.of("tags")),
                false,
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void readsOutputs() {
    OutputConfiguration output = Resolved.document(STACK).outputs().get("block");
    assertThat(output.sensitive()).isTrue();
    assertThat(output.description()).isEqualTo("the block");
  }

  @Test
  void evaluatesTheSettingsOfTheProvider() {
    Value.MapOf settings = settings(Resolved.document(STACK));
    assertThat(settings.get("region")).isEqualTo(Value.of("us-east-2"));
    assertThat(settings.get("secret_key").isSensitive()).isTrue();
    assertThat(settings.get("default_tags"))
        .isEqualTo(Value.map(Map.of("tags", Value.map(Map.of("Name", Value.of("ipv6-web"))))));
  }

  @Test
  void keepsSettingsAndVariablesWithoutResources() {
    Configuration empty = Resolved.document(STACK).withoutResources();
    assertThat(empty.resources()).isEmpty();
    assertThat(settings(empty).get("region")).isEqualTo(Value.of("us-east-2"));
  }

  @Test
  void readsTerraformsJson() {
    Configuration configuration =
        Resolved.document(
            """
            {
              "//": "a comment",
              "terraform": [{ "required_version": ">= 1.5",
                "required_providers": [{ "aws": { "source": "hashicorp/aws", "version": "~> 5.0" } }] }],
              "provider": { "aws": [{ "region": "us-east-2", "endpoints": [{ "ec2": "http://localhost" }] }] },
              "locals": [{ "a": 1 }, { "b": "${local.a + 1}" }],
              "resource": [
                { "aws_vpc": { "main": [{ "cidr_block": "10.0.0.0/16", "tags": { "//": "kept" } }] } },
                { "aws_security_group": { "web": {
                    "//": "a comment",
                    "vpc_id": "${aws_vpc.main.id}",
                    "ingress": { "//": "a comment", "protocol": "tcp", "from_port": "${local.b}" } } } }
              ],
              "output": { "b": { "value": "${local.b}" } }
            }
            """);
    assertThat(Resolved.attribute(configuration, "aws_vpc.main", "tags"))
        .isEqualTo(Value.map(Map.of("//", Value.of("kept"))));
    assertThat(Resolved.attribute(configuration, "aws_security_group.web", "ingress"))
        .isEqualTo(
            Value.list(
                List.of(Value.map(Map.of("protocol", Value.of("tcp"), "from_port", Value.of(2))))));
    assertThat(Resolved.output(configuration, "b")).isEqualTo(Value.of(2));
    assertThat(settings(configuration).get("endpoints"))
        .isEqualTo(Value.map(Map.of("ec2", Value.of("http://localhost"))));
  }

  @Test
  void takesALiteralNullForAnAttributeThatIsLeftOut() {
    Configuration configuration =
        Resolved.document("resource: { aws_internet_gateway: { main: { vpc_id: null } } }");
    assertThat(Resolved.attribute(configuration, "aws_internet_gateway.main", "vpc_id"))
        .isEqualTo(Value.NULL);
  }

  @Test
  void takesABlockWithNothingInItForAnEmptyOne() {
    assertThat(Resolved.document("resource: { aws_internet_gateway: { main: } }").order())
        .hasSize(1);
  }

  @Test
  void wantsNothingOnlyIfThatIsSaid() {
    assertThat(Resolved.document("resource: {}").resources()).isEmpty();
    assertThat(Resolved.problems("# nothing\n", DocumentInputs.NONE))
        .containsExactly("t.yml:1:1: error: the document is empty [EmptyDocument]");
  }

  @Test
  void ignoresAllChanges() {
    Configuration configuration =
        Resolved.document(
            "resource: { aws_internet_gateway: { main: { lifecycle: { ignore_changes: all } } } }");
    Lifecycle lifecycle = configuration.resources().values().iterator().next().lifecycle();
    assertThat(lifecycle.ignores("tags")).isTrue();
  }

  @Test
  void takesAnEscapedTemplateInAKeyForWhatItSays() {
    Configuration configuration =
        Resolved.document(
            "resource: { aws_internet_gateway: { main: { tags: { \"$${a}\": \"$${b}\" } } } }");
    assertThat(Resolved.attribute(configuration, "aws_internet_gateway.main", "tags"))
        .isEqualTo(Value.map(Map.of("${a}", Value.of("${b}"))));
  }

  @Test
  void takesThePathsAndTheWorkspaceOfADocument() {
    Configuration configuration =
        Resolved.document(
            "output: { a: { value: \"${path.module}/${path.root}/${terraform.workspace}\" } }");
    assertThat(Resolved.output(configuration, "a")).isEqualTo(Value.of("././default"));
  }

  private static Value.MapOf settings(Configuration configuration) {
    return configuration.providers().get("aws").settings();
  }

  @Test
  void readsAddressesWithTheWordResourceBeforeThem() {
    Refactoring read =
        Resolved.document(
                """
                resource:
                  aws_vpc:
                    b: { cidr_block: 10.0.0.0/16 }
                    c: { cidr_block: 10.0.0.0/16 }
                moved: { from: resource.aws_vpc.a, to: resource.aws_vpc.b }
                removed: { from: resource.aws_vpc.d, lifecycle: { destroy: false } }
                import: { to: resource.aws_vpc.c, id: vpc-1 }
                """)
            .refactoring();

    assertThat(read.moves())
        .extracting(move -> move.from() + " to " + move.to())
        .containsExactly("aws_vpc.a to aws_vpc.b");
    assertThat(read.removals()).containsOnlyKeys(Address.of("aws_vpc", "d"));
    assertThat(read.imports()).extracting(Import::to).containsExactly(Address.of("aws_vpc", "c"));
  }
}
