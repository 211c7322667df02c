package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.AttributePlaces;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dynamic} blocks mean the same as the blocks that they generate. */
final class DynamicBlockTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Configuration> resolved(String name, String text) {
    return DocumentReader.read(new SourceText(name, text), diagnostics)
        .flatMap(
            document ->
                new Resolver(new TestProvider())
                    .resolve(document, DocumentInputs.NONE, diagnostics));
  }

  private Value attribute(String name, String text, String address, String attribute) {
    Optional<Configuration> configuration = resolved(name, text);
    assertThat(diagnostics.sorted()).isEmpty();
    return Resolved.attribute(configuration.orElseThrow(), address, attribute);
  }

  private static String group(String content) {
    return "resource \"aws_security_group\" \"s\" {\n" + content + "}\n";
  }

  private Value ingress(String content) {
    return attribute("t.tf", group(content), "aws_security_group.s", "ingress");
  }

  private List<String> problems(String text) {
    resolved("t.tf", text);
    return diagnostics.sorted().stream().map(DiagnosticFormat::headline).toList();
  }

  @Property(tries = 50)
  void equalsTheBlocksWrittenOut(
      @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 9) Integer> ports,
      @ForAll @IntRange(max = 5) int before) {
    int outside = Math.min(before, ports.size());
    StringBuilder all = new StringBuilder();
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < ports.size(); i++) {
      String block =
          "  ingress {\n    protocol = \"tcp\"\n    from_port = %d\n  }\n".formatted(ports.get(i));
      all.append(block);
      first.append(i < outside ? block : "");
    }
    Value written = ports.isEmpty() ? Value.list() : new DynamicBlockTest().ingress(all.toString());
    Value generated =
        new DynamicBlockTest()
            .ingress(
                first
                    + """
                      dynamic "ingress" {
                        for_each = %s
                        content {
                          protocol = "tcp"
                          from_port = ingress.value
                        }
                      }
                    """
                        .formatted(ports.subList(outside, ports.size())));
    assertThat(generated).isEqualTo(written);
  }

  @Test
  void keepsTheOrderOfTheDocument() {
    assertThat(
            ingress(
                    """
                      ingress {
                        protocol = "a"
                      }
                      dynamic "ingress" {
                        for_each = ["b", "c"]
                        content {
                          protocol = ingress.value
                        }
                      }
                      ingress {
                        protocol = "d"
                      }
                      dynamic "ingress" {
                        for_each = ["e"]
                        content {
                          protocol = ingress.value
                        }
                      }
                    """)
                .expression())
        .isEqualTo(
            "[{\"protocol\" = \"a\"}, {\"protocol\" = \"b\"}, {\"protocol\" = \"c\"},"
                + " {\"protocol\" = \"d\"}, {\"protocol\" = \"e\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"x\", \"y\"]         | 0=x 1=y",
        "toset([\"y\", \"x\"])  | x=x y=y",
        "{ b = \"x\", a = \"y\" } | a=y b=x",
        "{}                     | ''",
      })
  void givesTheKeysAndValuesOfCollections(String collection, String expected) {
    Value value =
        ingress(
            """
              dynamic "ingress" {
                for_each = %s
                iterator = rule
                content {
                  protocol = "${rule.key}=${rule.value}"
                }
              }
            """
                .formatted(collection));
    List<String> protocols =
        ((Value.ListOf) value)
            .items().stream()
                .map(item -> ((Value.MapOf) item).get("protocol").asText().orElseThrow())
                .toList();
    assertThat(String.join(" ", protocols)).isEqualTo(expected);
  }

  @Test
  void generatesBlocksWithinGeneratedBlocks() {
    String text =
        """
        resource "aws_volume_host" "h" {
          dynamic "disk" {
            for_each = { a = [1, 2], b = [] }
            content {
              name = disk.key
              dynamic "part" {
                for_each = disk.value
                content {
                  label = "${disk.key}${part.value}"
                }
              }
            }
          }
        }
        """;
    assertThat(attribute("t.tf", text, "aws_volume_host.h", "disk").expression())
        .isEqualTo(
            "[{\"name\" = \"a\", \"part\" = [{\"label\" = \"a1\"}, {\"label\" = \"a2\"}]},"
                + " {\"name\" = \"b\", \"part\" = []}]");
  }

  @ParameterizedTest
  @CsvSource({"[], null", "[7], '{\"mode\" = \"7\"}'"})
  void generatesASingleBlock(String collection, String expected) {
    String text =
        """
        resource "aws_subnet" "s" {
          vpc_id = "vpc-1"
          dynamic "options" {
            for_each = %s
            content {
              mode = tostring(options.value)
            }
          }
        }
        """
            .formatted(collection);
    assertThat(attribute("t.tf", text, "aws_subnet.s", "options").expression()).isEqualTo(expected);
  }

  @Test
  void rejectsSeveralBlocksWhereOneIsAllowed() {
    assertThat(
            problems(
                """
                resource "aws_subnet" "s" {
                  vpc_id = "vpc-1"
                  dynamic "options" {
                    for_each = [1, 2]
                    content {
                      mode = "x"
                    }
                  }
                }
                """))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("t.tf:5:5: error: one: the list has 2 items");
  }

  @Test
  void readsOtherNotations() {
    String yaml =
        """
        resource:
          aws_security_group:
            s:
              dynamic:
                ingress:
                  for_each: [a, b]
                  iterator: rule
                  content: { protocol: "${rule.value}" }
              ingress:
                - protocol: c
        """;
    String json =
        """
        {"resource": {"aws_security_group": {"s": {
          "dynamic": {"ingress": [{"for_each": ["a", "b"],
            "content": {"//": "note", "protocol": "${ingress.value}"}}]},
          "ingress": {"protocol": "c"}}}}}
        """;
    Value expected =
        ingress(
            """
              ingress {
                protocol = "a"
              }
              ingress {
                protocol = "b"
              }
              ingress {
                protocol = "c"
              }
            """);
    assertThat(attribute("t.yml", yaml, "aws_security_group.s", "ingress")).isEqualTo(expected);
    assertThat(attribute("t.tf.json", json, "aws_security_group.s", "ingress")).isEqualTo(expected);
  }

  @Test
  void waitsForAnUnknownCollection() {
    Value value =
        attribute(
            "t.tf",
            """
            resource "aws_vpc" "v" {
              cidr_block = "10.0.0.0/16"
            }
            """
                + group(
                    """
                      dynamic "ingress" {
                        for_each = split(",", aws_vpc.v.id)
                        content {
                          protocol = ingress.value
                        }
                      }
                    """),
            "aws_security_group.s",
            "ingress");
    assertThat(value.isUnknown()).isTrue();
    assertThat(value.expression())
        .isEqualTo(
            "[for ingress in [for key, value in split(\",\", aws_vpc.v.id) : {\"key\" = key,"
                + " \"value\" = value}] : {\"protocol\" = ingress.value}]");
  }

  @Test
  void marksTheBlocksOfASensitiveCollection() {
    Value value =
        ingress(
            """
              dynamic "ingress" {
                for_each = sensitive(["tcp"])
                content {
                  protocol = ingress.value
                }
              }
            """);
    assertThat(value.isSensitive()).isTrue();
  }

  @Test
  void combinesTheVariableWithThoseOfForEach() {
    String text =
        """
        resource "aws_security_group" "s" {
          for_each = toset(["x"])
          dynamic "ingress" {
            for_each = [each.key]
            content {
              protocol = "${each.key}${ingress.value}"
            }
          }
        }
        """;
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"aws_vpc, main, '[]', 0", "aws_vpc, main, '[1]', 1", "aws_flow_log, main, '[1]', 1"})
  void refusesUnsupportedBlocksThatExist(String type, String name, String collection, int errors) {
    String text =
        """
        resource "%s" "%s" {
          %s
          dynamic "ipv4_ipam_pool_id" {
            for_each = %s
            content {
              id = ipv4_ipam_pool_id.value
            }
          }
        }
        """
            .formatted(type, name, type.equals("aws_vpc") ? "cidr_block = \"x\"" : "", collection);
    assertThat(problems(text)).hasSize(errors);
  }

  @Test
  void placesPartsWithinTheContent() {
    Configuration configuration =
        resolved(
                "t.tf",
                group(
                    """
                      ingress {
                        protocol = "a"
                      }
                      dynamic "ingress" {
                        for_each = ["x"]
                        content {
                          protocol  = "tcp"
                          from_port = ingress.value
                        }
                      }
                    """))
            .orElseThrow();
    AttributePlaces places =
        configuration.resources().get(Address.parse("aws_security_group.s")).places();
    assertThat(places.of("ingress", List.of(0, "protocol"))).hasToString("t.tf:3:17");
    assertThat(places.of("ingress", List.of(1, "from_port"))).hasToString("t.tf:9:19");
  }
}
