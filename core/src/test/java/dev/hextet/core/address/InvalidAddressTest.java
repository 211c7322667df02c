package dev.hextet.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|is empty|Write TYPE.NAME, as in aws_vpc.main.",
        "aws_vpc|is not complete|Write aws_vpc.NAME.",
        "data.aws_ami|is not complete|Write data.aws_ami.NAME.",
        "module.a[0]|is not complete|Write module.a[0].TYPE.NAME.",
        "module.a.data.aws_ami|is not complete|Write module.a.data.aws_ami.NAME.",
        "aws_vpc.|has no name where one is due|Write aws_vpc.NAME.",
        "var.x|is a value, not a resource|Write an address such as aws_vpc.main.",
        "aws_vpc.main.id|does not end after aws_vpc.main|Write aws_vpc.main, without \".id\".",
        "a.x[-1]|has a key that is not valid|A key is a number or a text in quotes: [0] or [\"a\"].",
        "a.x[01]|has a key that is not valid|A key is a number or a text in quotes: [0] or [\"a\"].",
        "a.x[1|has a key that is not closed|A key is a number or a text in quotes: [0] or [\"a\"].",
        "each.value|is a value, not a resource|Write an address such as aws_vpc.main.",
        "a.x (deposed )|has no ID after \"deposed\"|Write it as aws_vpc.main (deposed vpc-0a1b)."
      })
  void explainsTheErrorAndTheForm(String text, String problem, String remedy) {
    InvalidAddress invalid = catchThrowableOfType(InvalidAddress.class, () -> Address.parse(text));

    assertThat(invalid.summary()).isEqualTo("\"" + text + "\" " + problem);
    assertThat(invalid.remedy()).isEqualTo(remedy);
  }
}
