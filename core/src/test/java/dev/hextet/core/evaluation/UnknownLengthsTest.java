package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections of unknown members have a known length wherever Terraform knows it. */
@Tag("once")
final class UnknownLengthsTest {
  private static final String ID = "local.id";

  private static Value length(String collection) {
    Value id = Value.unknown(Terms.parseOrNamed("aws_vpc.a.id"), Type.STRING);
    return Given.nothing().value(ID, id).evaluate("length(" + collection.replace("U", ID) + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[U, 'b']                                    | 2",
        "flatten([[U, 'b'], ['c']])                  | 3",
        "formatlist('%s-x', [U, 'b'])                | 2",
        "setproduct([U, 'b'], ['1', '2'])            | 4",
        "setproduct(toset([U]), ['a'])               | 1",
        "concat([U, 'b'], [1])                       | 3",
        "reverse([U, 'b'])                           | 2",
        "zipmap(['a', 'b'], [U, 'b'])                | 2",
        "keys(zipmap(['a', 'b'], [U, 'b']))          | 2",
        "values({ a = U })                           | 1",
        "merge({ a = U }, { b = 1 })                 | 2",
        "tolist([U, 'b'])                            | 2",
        "tomap({ a = U })                            | 1",
        "toset([U])                                  | 1",
        "tolist(toset([U]))                          | 1",
        "slice([U, 'b'], 0, 1)                       | 1",
        "chunklist([U, 'b'], 1)                      | 2",
        "sort([U, 'b'])                              | 2",
        "sort(toset([U]))                            | 1",
        "lookup({ a = [U, 'b'] }, 'a', [])           | 2",
        "coalescelist([U, 'b'], [])                  | 2",
        "true ? [U, 'b'] : []                        | 2",
        "element([[U, 'b']], 0)                      | 2",
        "[for x in [U, 'b'] : x]                     | 2",
        "[U, 'b'][*]                                 | 2",
        "nonsensitive(sensitive([U, 'b']))           | 2",
      },
      quoteCharacter = '`')
  void isKnown(String collection, int length) {
    assertThat(length(collection.replace('\'', '"'))).isEqualTo(Value.of(length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "distinct([U, \"b\"])",
        "compact([U, \"b\"])",
        "toset([U, \"b\"])",
        "setunion([U], [\"b\"])",
        "setsubtract([U, \"b\"], [\"c\"])",
        "split(\",\", U)",
        "regexall(\"a\", U)",
      })
  void isUnknown(String collection) {
    assertThat(length(collection).isUnknown()).isTrue();
  }
}
