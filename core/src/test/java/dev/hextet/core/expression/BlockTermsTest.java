package dev.hextet.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.net.Cidr;
import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The normal form of slices and hosts, case by case; b is a block that is not known yet. */
class BlockTermsTest {
  private static final String NAME = UnknownBlock.NAME;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "56 | cidrsubnet(b, 8, 1) | cidrslice(b, 64, 1)",
        "56 | cidrslice(b, 64, 1) | cidrslice(b, 64, 1)",
        "56 | cidrsubnet(cidrsubnet(b, 4, 0), 4, 1) | cidrslice(b, 64, 1)",
        "56 | cidrslice(cidrsubnet(b, 4, 1), 64, 2) | cidrslice(b, 64, 18)",
        "56 | cidrsubnets(b, 8, 8)[1] | cidrslice(b, 64, 1)",
        "56 | cidrsubnets(b, 8, 4)[1] | cidrslice(b, 60, 1)",
        "56 | tostring(cidrsubnet(b, 8, 1)) | cidrslice(b, 64, 1)",
        "56 | cidrslice(b, 56, 0) | b",
        "56 | cidrsubnet(b, 0, 0) | b",
        "56 | cidrhost(cidrsubnet(b, 8, 1), 4) | cidrhost(cidrslice(b, 64, 1), 4)",
        "56 | cidrhost(b, 4) | cidrhost(cidrslice(b, 64, 0), 4)",
        "56 | cidrhost(b, 18446744073709551620) | cidrhost(cidrslice(b, 64, 1), 4)",
        "56 | cidrhost(cidrslice(b, 64, 1), -1) | cidrhost(cidrslice(b, 64, 1), 18446744073709551615)",
        "64 | cidrhost(b, 4) | cidrhost(b, 4)",
        "-1 | cidrsubnet(b, 8, 1) | cidrsubnet(b, 8, 1)",
        "-1 | cidrsubnet(cidrsubnet(b, 4, 2), 4, 1) | cidrsubnet(b, 8, 33)",
        "-1 | cidrslice(cidrslice(b, 60, 3), 64, 1) | cidrslice(b, 64, 49)",
        "-1 | cidrsubnet(cidrslice(b, 60, 3), 4, 1) | cidrslice(b, 64, 49)",
        "-1 | cidrslice(cidrsubnet(b, 4, 1), 64, 2) | cidrslice(cidrsubnet(b, 4, 1), 64, 2)",
        "-1 | cidrhost(cidrslice(b, 60, 0), 4) | cidrhost(cidrslice(b, 64, 0), 4)",
      })
  void arithmeticOnABlockHasANormalForm(int length, String text, String normal) {
    BlockShape shape = new BlockShape(128, length);
    UnknownBlock base = new UnknownBlock(shape, Cidr.parse("2001:db8::/56"));

    assertThat(base.term(text.replace("b,", NAME + ",")).expression())
        .isEqualTo(normal.equals("b") ? NAME : normal.replace("b,", NAME + ","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cidrhost(b, 4) | cidrslice(b, 64, 0) | 4",
        "cidrhost(cidrslice(b, 64, 2), 3) | cidrslice(b, 60, 0) | 36893488147419103235",
        "cidrhost(cidrslice(b, 64, 0), 4) | cidrslice(b, 64, 1) | -18446744073709551612",
      })
  void aHostHasANumberInEverySliceOfItsBlock(String host, String slice, BigInteger number) {
    UnknownBlock base = new UnknownBlock(new BlockShape(128, 56), Cidr.parse("2001:db8::/56"));
    Value.Unknown block = base.term(slice.replace("b,", NAME + ","));

    assertThat(BlockHost.of(base.term(host.replace("b,", NAME + ","))))
        .flatMap(found -> found.within(BlockSlice.of(block)))
        .contains(number);
  }
}
