package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.CommandLines;
import dev.hextet.cli.InProcess;
import dev.hextet.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is what the program does. */
final class DocumentationTest {
  private static final Path README = MarkdownPages.ROOT.resolve("README.md");
  private static final Path EXAMPLES = MarkdownPages.ROOT.resolve("state-examples");
  private static final Pattern CODE = Pattern.compile("(?m)^\\S.*: error: .*\\[(\\w+)]$");

  /** What a snippet may leave out: it refers to blocks that it does not show. */
  private static final Set<String> OUTSIDE = Set.of("UnknownReference", "UndeclaredVariable");

  @TempDir Path temp;

  static List<Path> pages() throws IOException {
    return MarkdownPages.paths();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySnippetIsValid(Path page) throws IOException {
    List<String> within = MarkdownPages.blocks(page, "yaml resource");
    Stream<String> documents = MarkdownPages.blocks(page, "yaml").stream();
    Stream<String> resources = within.stream().map(DocumentationTest::inResource);
    for (String snippet : Stream.concat(documents, resources).toList()) {
      validate(snippet, "stack.yml");
    }
    for (String snippet : MarkdownPages.blocks(page, "hcl")) {
      validate(snippet, "main.tf");
    }
  }

  /** The module that snippets call. */
  private static final String SITE =
      """
      variable:
        name: { type: string }
        cidr: { type: string }
      resource:
        aws_vpc: { this: { cidr_block: "${var.cidr}", tags: { Name: "${var.name}" } } }
      output:
        vpc_id: { value: "${aws_vpc.this.id}" }
      """;

  private void validate(String snippet, String name) throws IOException {
    Path site = Files.createDirectories(temp.resolve("site"));
    Files.writeString(site.resolve("hextet.yml"), SITE);
    Path document = Files.writeString(temp.resolve(name), snippet);
    InProcess run = InProcess.run("validate", document.toString());
    Set<String> codes =
        CODE.matcher(run.err())
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    assertThat(codes).as("%s\n%s", snippet, run.err()).isSubsetOf(OUTSIDE);
    assertThat(run.exitCode()).as("%s\n%s", snippet, run.err()).isEqualTo(codes.isEmpty() ? 0 : 1);
  }

  /** A snippet of what stands in a resource, as a document. */
  private static String inResource(String snippet) {
    String instance =
        """
        resource:
          aws_instance:
            web:
              ami: ami-0559d46e72e27d4e7
              instance_type: t3.micro
        """;
    return instance + snippet.indent(6);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySnippetOfFaultsIsRead(Path page) throws IOException {
    for (String snippet : MarkdownPages.blocks(page, "yaml faults")) {
      Path faults = Files.writeString(temp.resolve("faults.yml"), snippet);
      assertThat(CommandLines.faults(faults)).isEqualTo(snippet.lines().count());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySnippetOfOperationsChangesADocument(Path page) throws IOException {
    String before =
        """
        provider: { aws: { region: us-east-2 } }
        resource:
          aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
          aws_security_group:
            web:
              ingress: [ { protocol: tcp, from_port: 22, to_port: 22, cidr_blocks: [10.0.0.0/8] } ]
          aws_instance: { web: { ami: ami-0559d46e72e27d4e7, instance_type: t3.micro } }
        """;
    Path document = Files.writeString(temp.resolve("stack.yml"), before);
    for (String snippet : MarkdownPages.blocks(page, "yaml ops")) {
      Path operations = Files.writeString(temp.resolve("ops.yml"), snippet);
      InProcess run = InProcess.run("validate", document.toString(), "-o", operations.toString());
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandExistsWithItsOptions(Path page) throws IOException {
    for (String command : MarkdownPages.commands(page)) {
      assertThat(CommandLines.problem(command)).as(command).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    assertThat(MarkdownPages.links(page)).allSatisfy(link -> assertThat(link).exists());
  }

  @Test
  void theReadmeShowsThePlansOfTheExamples() throws IOException {
    List<String> plans = MarkdownPages.blocks(README, "");
    String first = Files.readString(EXAMPLES.resolve("first-apply/plan.txt"));
    String saved = EXAMPLES.resolve("ipv6-address-in-place/plan.json").toString();

    assertThat(plans).hasSize(2);
    assertThat(plans.get(0).lines()).isSubsetOf(first.lines().toList());
    assertThat(plans.get(1).lines())
        .isSubsetOf(InProcess.run("show", saved, "--steps").out().lines().toList());
  }

  @Test
  void theCommandsOfTheReadmeTellTheStory() throws IOException {
    new Scenario(EXAMPLES.resolve("ipv6-webserver")).copyTo(temp);
    List<String> commands =
        MarkdownPages.commands(README).stream()
            .filter(each -> each.contains("--sandbox -l"))
            .toList();

    assertThat(commands).hasSize(3);
    assertThat(run("", commands.get(0)).out())
        .contains("Plan: 11 to add, 0 to change, 0 to destroy.");
    assertThat(console()).isEqualTo("(known after apply)\n");
    assertThat(run("yes\n", commands.get(1)).out())
        .contains("Apply complete! Resources: 11 added, 0 changed, 0 destroyed.");
    assertThat(console()).matches("\"2001:db8:[0-9a-f:]+/64\"\n");
    assertThat(run("yes\n", commands.get(2)).out())
        .contains("Destroy complete! Resources: 11 destroyed.");
  }

  @Test
  void theReadmeListsTheExitCodes() throws IOException {
    Set<Integer> listed =
        Pattern.compile("(?m)^\\| (\\d+) \\|")
            .matcher(Files.readString(README))
            .results()
            .map(result -> Integer.valueOf(result.group(1)))
            .collect(Collectors.toSet());

    assertThat(listed).isEqualTo(CommandLines.exitCodes());
  }

  private String console() {
    String document = temp.resolve("stack.yml").toString();
    String expression = "cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)\n";
    return InProcess.run(expression, Map.of(), "console", document).out();
  }

  private InProcess run(String input, String command) {
    String[] words =
        Stream.of(command.split(" "))
            .skip(1)
            .map(word -> word.endsWith(".yml") ? temp.resolve(word).toString() : word)
            .toArray(String[]::new);
    InProcess run = InProcess.run(input, Map.of(), words);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }
}
