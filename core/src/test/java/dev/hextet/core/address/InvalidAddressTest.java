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
        "``|it is empty|Write TYPE.NAME, as in aws_vpc.main.",
        "aws_vpc|a name is missing|Write aws_vpc.NAME.",
        "data.aws_ami|a name is missing|Write data.aws_ami.NAME.",
        "module.a[0]|a name is missing|Write module.a[0].TYPE.NAME.",
        "module.a.data.aws_ami|a name is missing|Write module.a.data.aws_ami.NAME.",
        "aws_vpc.|a name is missing|Write aws_vpc.NAME.",
        "var.x|it names a value, not a resource|Write an address such as aws_vpc.main.",
        "aws_vpc.main.id|it continues after aws_vpc.main|Write aws_vpc.main, without \".id\".",
        "a.x[-1]|the key is not valid|A key is a number or a text in quotes: [0] or [\"a\"].",
        "a.x[01]|the key is not valid|A key is a number or a text in quotes: [0] or [\"a\"].",
        "a.x[1|the key is not closed|A key is a number or a text in quotes: [0] or [\"a\"].",
        "each.value|it names a value, not a resource|Write an address such as aws_vpc.main.",
        "a.x (deposed )|the ID after \"deposed\" is missing|Write it as aws_vpc.main (deposed vpc-0a1b)."
      })
  void explainsTheErrorAndTheForm(String text, String problem, String remedy) {
    InvalidAddress invalid = catchThrowableOfType(InvalidAddress.class, () -> Address.parse(text));

    assertThat(invalid.summary()).isEqualTo("\"" + text + "\" is not an address: " + problem);
    assertThat(invalid.remedy()).isEqualTo(remedy);
  }
}
