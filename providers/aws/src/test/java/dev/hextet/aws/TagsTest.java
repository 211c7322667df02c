package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Surroundings;
import dev.hextet.core.value.Value;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagsTest {

  private static Change change(String before, String after) {
    return new Change(
        Address.of("aws_vpc", "main"),
        Operation.UPDATE,
        Samples.tagged(Samples.attributes(before)),
        Samples.tagged(Samples.attributes(after)),
        Set.of("tags"),
        Samples.SITE);
  }

  private static Value canonical(String json) {
    return Tags.TAGS.kind().canonical(Samples.value(json), Surroundings.NONE);
  }

  @Test
  void creationsCarryTheTagsOfTheDocumentAndOurOwn() {
    Value specifications = Tags.specifications(change("{}", "{'tags': {'Name': 'web'}}"), "vpc");

    assertThat(specifications)
        .isEqualTo(
            Samples.value(
                "[{'ResourceType': 'vpc', 'Tags': [{'Key': 'Name', 'Value': 'web'},"
                    + " {'Key': 'hextet:token', 'Value': '?self.token'},"
                    + " {'Key': 'hextet:stack', 'Value': '?self.lineage'},"
                    + " {'Key': 'hextet:address', 'Value': '?self.address'}]}]"));
  }

  @Test
  void tagsThatAreNotKnownYetAreMadeByAnExpression() {
    Value specifications =
        Tags.specifications(change("{}", "{'tags': '?aws_vpc.main.tags'}"), "vpc");

    assertThat(specifications.expression())
        .contains(
            "concat([for key, value in aws_vpc.main.tags : {\"Key\" = key, \"Value\" = value}],"
                + " [{\"Key\" = \"hextet:token\", \"Value\" = self.token}");
  }

  @Test
  void aChangeDeletesWhatIsGoneAndThenSetsWhatIsNewOrDifferent() {
    Change change =
        change(
            "{'tags': {'a': '1', 'b': '2', 'c': '3'}}", "{'tags': {'b': '2', 'c': '4', 'd': '5'}}");

    assertThat(Samples.lines(TagCalls.of(change, Self.ID)))
        .containsExactly(
            "DeleteTags {\"Resources\" = [self.id], \"Tags\" = [{\"Key\" = \"a\"}]}",
            "CreateTags {\"Resources\" = [self.id], \"Tags\" = [{\"Key\" = \"c\", \"Value\" ="
                + " \"4\"}, {\"Key\" = \"d\", \"Value\" = \"5\"}]}");
  }

  @Test
  void takingTheTagsOutDeletesThem() {
    assertThat(Samples.actions(TagCalls.of(change("{'tags': {'a': '1'}}", "{}"), Self.ID)))
        .containsExactly("DeleteTags");
  }

  @Test
  void observedTagsAreWithoutThoseOfAwsAndOurs() {
    Value answered =
        Samples.value(
            "[{'Key': 'Name', 'Value': 'x'}, {'Key': 'aws:cloudformation:stack-id', 'Value': 'y'},"
                + " {'Key': 'hextet:token', 'Value': 'z'}, {'Key': 'empty'}]");

    assertThat(Tags.all(answered)).isEqualTo(Samples.value("{'Name': 'x', 'empty': ''}"));
  }

  @Test
  void noTagsAreTheSameAsNoneSet() {
    assertThat(canonical("{}")).isEqualTo(Value.NULL);
  }

  @Test
  void refusesWhatEc2DoesNotTake() {
    assertThatThrownBy(() -> canonical("{'AWS:x': 'y'}"))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.code()).isEqualTo("ReservedTag"));
    assertThatThrownBy(() -> canonical("{'k': '" + "v".repeat(257) + "'}"))
        .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.path()).containsExactly("k"));
    assertThatThrownBy(() -> canonical("{'" + "k".repeat(129) + "': 'v'}"))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void leavesRoomForItsOwnTags() {
    StringBuilder many = new StringBuilder("{'k': 'v'");
    for (int i = 0; i < 47; i++) {
      many.append(", 'k").append(i).append("': 'v'");
    }

    assertThatThrownBy(() -> canonical(many + "}"))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.code()).isEqualTo("TooManyTags"));
  }
}
