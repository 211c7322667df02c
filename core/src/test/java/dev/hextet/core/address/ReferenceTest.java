package dev.hextet.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  @Test
  void readsModulesModeKeyAndPath() {
    String text = "module.a[\"x\"].module.b[0].data.aws_vpc.main[\"k\"].tags[\"Name\"]";

    Reference read = Reference.parse(text);

    ModulePath module =
        ModulePath.ROOT.child("a", InstanceKey.of("x")).child("b", InstanceKey.of(0));
    assertThat(read)
        .isEqualTo(
            new Reference(
                new BlockAddress(module, ResourceMode.DATA, "aws_vpc", "main")
                    .instance(InstanceKey.of("k")),
                List.of(new PathStep.Attribute("tags"), new PathStep.Entry("Name"))))
        .hasToString(text);
  }

  @Test
  void takesTheFirstIndexAfterAResourceAsItsKey() {
    Reference block = Reference.to(Address.of("aws_subnet", "web"));

    Reference item = block.then(new PathStep.Index(1)).then(new PathStep.Attribute("id"));

    assertThat(item).isEqualTo(Reference.parse("aws_subnet.web[1].id"));
    assertThat(item.referent())
        .isEqualTo(BlockAddress.of("aws_subnet", "web").instance(InstanceKey.of(1)));
    assertThat(Reference.parse("aws_subnet.web[1][0]").path())
        .containsExactly(new PathStep.Index(0));
  }

  @ParameterizedTest
  @CsvSource({
    "resource.aws_vpc.main.id, aws_vpc.main.id",
    "resource.var.x.id, resource.var.x.id",
    "aws_instance.a.disk.0.size, aws_instance.a.disk[0].size",
    "aws_vpc.a['\\u0061'].id, aws_vpc.a['a'].id",
    "var['a.b'].c, var['a.b'].c",
    "module.m.local.x[0], module.m.local.x[0]",
    "self.id, self.id"
  })
  void readsEverySpelling(String written, String printed) {
    assertThat(Reference.parse(written.replace('\'', '"'))).hasToString(printed.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_vpc",
        "module.a",
        "module.a.aws_vpc",
        "each.id",
        "var",
        "local",
        "a.b.",
        "a.b[",
        "a.b[*]",
        "a.b.c d",
        "a.b[0]]",
        "var[0]",
        "count.key",
        "data.a",
        "resource.a"
      })
  void rejectsWhatIsNotAReference(String text) {
    assertThatThrownBy(() -> Reference.parse(text)).isInstanceOf(InvalidAddress.class);
  }
}
