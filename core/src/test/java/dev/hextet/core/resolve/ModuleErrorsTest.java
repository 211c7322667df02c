package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleErrorsTest {
  private static final String NET =
      """
      variable:
        cidr: {type: string}
        size:
          type: number
          default: 1
          validation: {condition: "${var.size < 9}", error_message: too large}
      resource: {aws_vpc: {main: {cidr_block: "${var.cidr}"}}}
      output: {id: {value: "${aws_vpc.main.id}"}}
      """;

  private static List<String> problems(String root) {
    return new ModuleFolders().with(".", root).with("net", NET).problems();
  }

  private static String problem(String root) {
    List<String> problems = problems(root);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  /** Each line: the arguments of the block, and the beginning of the only problem. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cird: 1, cidr: a      | t.yml:1:29: error: module "a" has no variable "cird" [UnknownInput] Did you mean "cidr"?
          size: 2               | t.yml:1:10: error: module "a" requires "cidr" [MissingInput] The variable has no default. It is declared at net/t.yml:2:3.
          cidr: a, size: big    | t.yml:1:44: error: "size" must be a number; the string cannot be converted [WrongInput] The declared type is number. The variable is declared at net/t.yml:3:3.
          cidr: [a]             | t.yml:1:35: error: "cidr" must be a string, not a list [WrongInput] The declared type is string. The variable is declared at net/t.yml:2:3.
          cidr: a, size: 10     | t.yml:1:44: error: the value of var.size is not valid [InvalidVariable] too large
          cidr: "${each.key}"   | t.yml:1:38: error: each is only available in a block with for_each [InvalidReference]
          cidr: a, count: -1    | t.yml:1:45: error: count must be
          cidr: a, lifecycle: 1 | t.yml:1:38: error: "lifecycle" is not supported yet [NotSupportedYet]
          cidr: a, count: 1, for_each: {} | t.yml:1:48: error: count and for_each exclude each other [ExclusiveAttributes]
          cidr: a, providers: {aws: aws.x} | t.yml:1:55: error: there is no provider "aws.x" [UnknownProvider]
          cidr: a, providers: {aws.x: aws} | t.yml:1:50: error: module "a" has no provider "aws.x" [ModuleProvider]
          cidr: a, depends_on: [module.b]  | t.yml:1:51: error: there is no module "b" [UnknownReference]
          """)
  void namesThePlaceInTheCaller(String arguments, String expected) {
    assertThat(problem("module: {a: {source: ./net, " + arguments + "}}")).startsWith(expected);
  }

  /** Each line: the repetition, an expression, and the beginning of the only problem. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x: 1        | module.a.ids     | error: module "a" has no output "ids" [UnknownOutput] Did you mean "id"?
          x: 1        | module.b.id      | error: there is no module "b" [UnknownReference] Did you mean "a"?
          count: 2    | module.a.id      | error: module "a" has several instances [UnknownOutput] It has count. Write module.a[0].id for one instance, or module.a[*].id for all.
          for_each: {k: 1} | module.a.id | error: module "a" has several instances [UnknownOutput] It has for_each. Write module.a["key"].id for one instance, or values(module.a)[*].id for all.
          x: 1        | module.a[0].id   | error: module "a" has one instance [UnknownOutput] It has neither count nor for_each. Write module.a.id, without a key.
          count: 2    | module.a[2].id   | error: module.a has no item 2
          """)
  void namesThePlaceOfAReference(String repetition, String expression, String expected) {
    String argument = repetition.startsWith("x") ? "size: 1" : repetition;
    String root =
        "module: {a: {source: ./net, cidr: a, %s}}\noutput: {o: {value: '${%s}'}}"
            .formatted(argument, expression);

    assertThat(problem(root)).contains("t.yml:2:").contains(expected);
  }

  @Test
  void requiresASource() {
    assertThat(problem("module: {a: {cidr: x}}"))
        .startsWith("t.yml:1:10: error: module \"a\" has no source [ModuleNotFound]");
    assertThat(problem("module: {a: {source: \"${var.x}\"}}\nvariable: {x: {default: y}}"))
        .startsWith("t.yml:1:22: error: the source of a module cannot contain an expression");
  }

  @Test
  void aMissingModuleIsOneError() {
    assertThat(
            problem(
                """
                module: {a: {source: ./nte, x: 1}}
                output: {o: {value: "${module.a.id}"}, p: {value: "${module.a[0].id}"}}
                resource: {aws_vpc: {v: {cidr_block: "${module.a.b}", depends_on: [module.a]}}}
                """
                    .replace(", p: {value: \"${module.a[0].id}\"}", "")))
        .startsWith("t.yml:1:22: error: module \"a\" is not found [ModuleNotFound]");
  }

  @Test
  void aModuleCannotContainItself() {
    List<String> problems =
        new ModuleFolders()
            .with(".", "module: {a: {source: ./a}}")
            .with("a", "module: {b: {source: ../b}}")
            .with("b", "module: {a: {source: ../a, count: 0}}")
            .problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("b/t.yml:1:22: error: module \"a\" contains itself: a → b → a [ModuleCycle]");
  }

  @Test
  void aValueCannotDependOnItselfThroughModules() {
    List<String> problems =
        new ModuleFolders()
            .with(
                ".",
                """
                module:
                  a: {source: ./pass, in: "${module.b.out}"}
                  b: {source: ./pass, in: "${module.a.out}"}
                """)
            .with("pass", "variable: {in: {}}\noutput: {out: {value: \"${var.in}\"}}")
            .problems();

    assertThat(problems).singleElement().asString().contains("[Cycle]").contains("module.a.var.in");
  }

  @Test
  void resourcesCannotDependOnEachOtherThroughModules() {
    List<String> problems =
        new ModuleFolders()
            .with(
                ".",
                """
                module: {a: {source: ./net, cidr: "${aws_vpc.v.ipv6_cidr_block}"}}
                resource: {aws_vpc: {v: {cidr_block: "${module.a.id}"}}}
                """)
            .with("net", NET)
            .problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("aws_vpc.v → module.a.aws_vpc.main → aws_vpc.v");
  }

  @Test
  void errorsInAModuleAreReportedOnceWithTheirOwnPlaces() {
    List<String> problems =
        new ModuleFolders()
            .with(".", "module: {a: {source: ./bad, count: 3}, b: {source: ./bad}}")
            .with("bad", "output: {o: {value: \"${local.nothing}\"}, p: {value: \"${1 + true}\"}}")
            .problems();

    assertThat(problems).hasSize(2).allSatisfy(text -> assertThat(text).startsWith("bad/t.yml:1:"));
  }

  @Test
  void variablesOfCalledModulesHaveNoReservedNames() {
    List<String> problems =
        new ModuleFolders()
            .with(".", "module: {a: {source: ./r}}")
            .with("r", "variable: {version: {default: 1}}")
            .problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith(
            "r/t.yml:1:12: error: a variable cannot have the name \"version\" [ReservedName]");
  }

  @Test
  void calledModulesConfigureNoProvider() {
    List<String> problems =
        new ModuleFolders()
            .with(".", "module: {a: {source: ./p}}")
            .with("p", "provider: {aws: {region: us-east-1}}")
            .problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("p/t.yml:1:12: error: a called module cannot configure a provider");
  }

  @Test
  void aliasesOfAModuleAreRequired() {
    List<String> problems =
        new ModuleFolders()
            .with(".", "module: {a: {source: ./p}}")
            .with("p", "provider: {aws: {alias: west}}")
            .problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("t.yml:1:10: error: module \"a\" requires the provider \"aws.west\"");
  }
}
