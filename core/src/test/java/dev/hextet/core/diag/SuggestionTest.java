package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> NAMES =
      List.of("cidr_block", "ipv6_cidr_block", "tags", "vpc_id", "id");

  @ParameterizedTest
  @CsvSource({
    "cidr_blok, cidr_block",
    "cdir_block, cidr_block",
    "cidr_blocks, cidr_block",
    "ipv6_cidr_blok, ipv6_cidr_block",
    "tag, tags",
    "tgas, tags",
    "vpcid, vpc_id",
    "vpc_id, vpc_id",
    "di, id",
  })
  void findsTheNearestName(String typed, String meant) {
    assertThat(Suggestion.nearest(typed, NAMES)).contains(meant);
    assertThat(Suggestion.sentence(typed, NAMES)).isEqualTo("Did you mean \"" + meant + "\"?");
    assertThat(Suggestion.hint(typed, NAMES)).isEqualTo("Did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"colour", "block", "x", "availability_zone"})
  void findsNoNameThatIsTooFarAway(String typed) {
    assertThat(Suggestion.nearest(typed, NAMES)).isEmpty();
    assertThat(Suggestion.sentence(typed, NAMES)).isEmpty();
    assertThat(Suggestion.hint(typed, NAMES))
        .isEqualTo("Available: cidr_block, id, ipv6_cidr_block, tags, vpc_id.");
  }

  @Test
  void choosesTheFirstOfTwoNamesInTheAlphabet() {
    assertThat(Suggestion.nearest("abx", List.of("abz", "aby"))).contains("aby");
  }

  @Test
  void listsTwentyNamesAtMost() {
    List<String> names = IntStream.range(10, 35).mapToObj(i -> "name" + i).toList();

    assertThat(Suggestion.hint("colour", names)).endsWith("name28, name29, ….");
    assertThat(Suggestion.hint("colour", names.subList(0, 20))).endsWith("name28, name29.");
    assertThat(Suggestion.hint("colour", List.of())).isEmpty();
  }

  /** A name with one letter changed is found, since it is nearer than any other. */
  @Property(tries = 300)
  void findsANameWithOneChangedLetter(@ForAll @AlphaChars @NotEmpty String name, @ForAll int at) {
    int index = Math.floorMod(at, name.length());
    String typed = name.substring(0, index) + "_" + name.substring(index + 1);

    assertThat(Suggestion.nearest(typed, List.of(name))).contains(name);
  }
}
