package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final String NET =
      """
      variable:
        cidr: {type: string}
        zones: {type: number, default: 1}
        name: {default: plain}
      resource:
        aws_vpc:
          main: {cidr_block: "${var.cidr}", tags: {Name: "${var.name}"}}
        aws_subnet:
          web:
            count: ${var.zones}
            vpc_id: ${aws_vpc.main.id}
            cidr_block: ${local.block}
      locals: {block: "${cidrsubnet(var.cidr, 8, 1)}"}
      output:
        vpc_id: {value: "${aws_vpc.main.id}"}
        zones: {value: "${var.zones}"}
        folder: {value: "${path.module}"}
        secret: {value: "${var.name}", sensitive: true}
      """;

  private static Configuration resolved(String root) {
    return new ModuleFolders().with(".", root).with("net", NET).configuration();
  }

  private static Set<String> addresses(Configuration configuration) {
    return configuration.resources().keySet().stream()
        .map(Address::toString)
        .collect(Collectors.toSet());
  }

  private static Value attribute(Configuration configuration, String address, String name) {
    Address block = Address.parse(address);
    return new Evaluator()
        .evaluate(
            configuration.resources().get(block).attributes().get(name),
            configuration.scopes(Terms::unknown).of(block));
  }

  private static String output(Configuration configuration, String name) {
    return Resolved.output(configuration, name).expression();
  }

  @Test
  void blocksOfAModuleHaveAbsoluteAddresses() {
    Configuration configuration = resolved("module: {a: {source: ./net, cidr: 10.0.0.0/16}}");

    assertThat(addresses(configuration))
        .containsExactlyInAnyOrder("module.a.aws_vpc.main", "module.a.aws_subnet.web");
    assertThat(attribute(configuration, "module.a.aws_vpc.main", "cidr_block"))
        .isEqualTo(Value.of("10.0.0.0/16"));
    assertThat(attribute(configuration, "module.a.aws_subnet.web", "cidr_block"))
        .isEqualTo(Value.of("10.0.1.0/24"));
    assertThat(attribute(configuration, "module.a.aws_subnet.web", "vpc_id").expression())
        .isEqualTo("module.a.aws_vpc.main.id");
  }

  @Test
  void eachInstanceOfAModuleHasItsInputs() {
    Configuration configuration =
        resolved(
            """
            module:
              one: {source: ./net, count: 2, cidr: "10.${count.index}.0.0/16"}
              all:
                source: ./net
                for_each: {x: 10.8.0.0/16}
                cidr: ${each.value}
                name: ${each.key}
            """);

    assertThat(configuration.modules().instances().keySet().toString())
        .isEqualTo("[, module.all[\"x\"], module.one[0], module.one[1]]");
    assertThat(attribute(configuration, "module.one[1].aws_vpc.main", "cidr_block"))
        .isEqualTo(Value.of("10.1.0.0/16"));
    assertThat(attribute(configuration, "module.all[\"x\"].aws_vpc.main", "tags").expression())
        .isEqualTo("{\"Name\" = \"x\"}");
  }

  @Test
  void outputsAreValuesOfTheCaller() {
    Configuration configuration =
        resolved(
            """
            module:
              a: {source: ./net, cidr: 10.0.0.0/16}
              n: {source: ./net, cidr: 10.0.0.0/16, count: 2}
              m: {source: ./net, cidr: 10.0.0.0/16, for_each: '${toset(["k"])}'}
            output:
              id: {value: "${module.a.vpc_id}"}
              folder: {value: "${module.a.folder}"}
              first: {value: "${module.n[0].vpc_id}"}
              every: {value: "${module.n[*].zones}"}
              keyed: {value: '${module.m["k"].vpc_id}'}
              mapped: {value: "${{for k, m in module.m : k => m.zones}}"}
              names: {value: "${keys(module.a)}"}
            """);

    assertThat(output(configuration, "id")).isEqualTo("module.a.aws_vpc.main.id");
    assertThat(output(configuration, "folder")).isEqualTo("\"net\"");
    assertThat(output(configuration, "first")).isEqualTo("module.n[0].aws_vpc.main.id");
    assertThat(output(configuration, "every")).isEqualTo("[1, 1]");
    assertThat(output(configuration, "keyed")).isEqualTo("module.m[\"k\"].aws_vpc.main.id");
    assertThat(output(configuration, "mapped")).isEqualTo("{\"k\" = 1}");
    assertThat(output(configuration, "names"))
        .isEqualTo("[\"folder\", \"secret\", \"vpc_id\", \"zones\"]");
  }

  @Test
  void sensitiveOutputsAreMarked() {
    Configuration configuration =
        resolved(
            """
            module: {a: {source: ./net, cidr: 10.0.0.0/16}}
            output: {o: {value: "${module.a.secret}", sensitive: true}}
            """);

    assertThat(Resolved.output(configuration, "o").isSensitive()).isTrue();
  }

  @Test
  void dependenciesGoThroughInputsAndOutputs() {
    Configuration configuration =
        new ModuleFolders()
            .with(
                ".",
                """
                module:
                  a: {source: ./net, cidr: 10.0.0.0/16}
                  b: {source: ./leaf, vpc: "${module.a.vpc_id}"}
                resource:
                  aws_vpc: {other: {cidr_block: 10.9.0.0/16}}
                """)
            .with("net", NET)
            .with(
                "leaf",
                """
                variable: {vpc: {}}
                resource:
                  aws_subnet: {s: {vpc_id: "${var.vpc}"}}
                  aws_vpc: {own: {cidr_block: 10.1.0.0/16}}
                """)
            .configuration();

    assertThat(dependencies(configuration, "module.b.aws_subnet.s"))
        .isEqualTo("[module.a.aws_vpc.main]");
    assertThat(dependencies(configuration, "module.b.aws_vpc.own")).isEqualTo("[]");
    assertThat(dependencies(configuration, "module.a.aws_subnet.web"))
        .isEqualTo("[module.a.aws_vpc.main]");
    assertThat(configuration.order().indexOf(Address.parse("module.a.aws_vpc.main")))
        .isLessThan(configuration.order().indexOf(Address.parse("module.b.aws_subnet.s")));
  }

  @Test
  void dependsOnConnectsAllBlocksOfModules() {
    Configuration configuration =
        resolved(
            """
            module:
              a: {source: ./net, cidr: 10.0.0.0/16}
              b: {source: ./net, cidr: 10.1.0.0/16, depends_on: [module.a, aws_vpc.other]}
            resource:
              aws_vpc:
                other: {cidr_block: 10.9.0.0/16}
                last: {cidr_block: 10.8.0.0/16, depends_on: [module.b]}
            """);

    assertThat(dependencies(configuration, "module.b.aws_vpc.main"))
        .isEqualTo("[aws_vpc.other, module.a.aws_subnet.web, module.a.aws_vpc.main]");
    assertThat(dependencies(configuration, "aws_vpc.last"))
        .isEqualTo("[module.b.aws_subnet.web, module.b.aws_vpc.main]");
  }

  /** Two modules can use outputs of each other, as long as no value depends on itself. */
  @Test
  void modulesCanUseOutputsOfEachOther() {
    Configuration configuration =
        new ModuleFolders()
            .with(
                ".",
                """
                module:
                  a: {source: ./pair, in: "${module.b.free}"}
                  b: {source: ./pair, in: "${module.a.free}"}
                output: {o: {value: "${module.a.used}"}}
                """)
            .with(
                "pair",
                """
                variable: {in: {}}
                output:
                  free: {value: 7}
                  used: {value: "${var.in}"}
                """)
            .configuration();

    assertThat(output(configuration, "o")).isEqualTo("7");
  }

  @Test
  void providersArePassedByName() {
    Configuration configuration =
        new ModuleFolders()
            .with(
                ".",
                """
                provider: {aws: [{region: us-east-1}, {alias: west, region: us-west-2}]}
                module:
                  a: {source: ./mid, providers: {aws: aws.west, aws.extra: aws}}
                  b: {source: ./leaf}
                """)
            .with(
                "mid",
                """
                terraform:
                  required_providers:
                    aws: {source: hashicorp/aws, configuration_aliases: [aws.extra]}
                module:
                  inherited: {source: ../leaf}
                  passed: {source: ../leaf, providers: {aws: aws.extra}}
                resource: {aws_vpc: {m: {cidr_block: 10.0.0.0/16, provider: aws.extra}}}
                """)
            .with("leaf", "resource: {aws_vpc: {l: {cidr_block: 10.0.0.0/16}}}")
            .configuration();

    assertThat(provider(configuration, "module.a.module.inherited.aws_vpc.l"))
        .isEqualTo("aws.west");
    assertThat(provider(configuration, "module.a.module.passed.aws_vpc.l")).isEqualTo("aws");
    assertThat(provider(configuration, "module.a.aws_vpc.m")).isEqualTo("aws");
    assertThat(provider(configuration, "module.b.aws_vpc.l")).isEqualTo("aws");
  }

  @Test
  void inputsAreConvertedAndHaveDefaults() {
    Configuration configuration =
        new ModuleFolders()
            .with(
                ".",
                """
                module:
                  a:
                    source: ./typed
                    number: "7"
                    object: {a: 1}
                    absent: null
                output: {o: {value: "${module.a.all}"}}
                """)
            .with(
                "typed",
                """
                variable:
                  number: {type: number}
                  object: {type: "object({a = string, b = optional(string, \\"d\\")})"}
                  absent: {type: string, default: fallback, nullable: false}
                output: {all: {value: "${[var.number, var.object, var.absent]}"}}
                """)
            .configuration();

    assertThat(output(configuration, "o"))
        .isEqualTo("[7, {\"a\" = \"1\", \"b\" = \"d\"}, \"fallback\"]");
  }

  @Test
  void theDigestDependsOnTheModules() {
    String root = "module: {a: {source: ./net, cidr: 10.0.0.0/16}}";
    String changed = NET.replace("default: plain", "default: other");

    assertThat(new ModuleFolders().with(".", root).with("net", changed).configuration().digest())
        .isNotEqualTo(resolved(root).digest());
  }

  private static String dependencies(Configuration configuration, String address) {
    return configuration.resources().get(Address.parse(address)).dependencies().toString();
  }

  private static String provider(Configuration configuration, String address) {
    return configuration.resources().get(Address.parse(address)).provider();
  }
}
