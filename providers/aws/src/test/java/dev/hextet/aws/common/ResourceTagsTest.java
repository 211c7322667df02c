package dev.hextet.aws.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.TypeSamples;
import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceTagsTest {

  private static ResourceChange change(String before, String after) {
    return new ResourceChange(
        Address.of("aws_vpc", "main"),
        ChangeOperation.UPDATE,
        TypeSamples.tagged(TypeSamples.attributes(before)),
        TypeSamples.tagged(TypeSamples.attributes(after)),
        Set.of("tags"),
        TypeSamples.SITE);
  }

  private static Value canonical(String json) {
    return ResourceTags.TAGS.kind().canonical(TypeSamples.value(json), KindContext.NONE);
  }

  @Test
  void creationsCarryTheTagsOfTheDocumentAndOurOwn() {
    Value specifications =
        ResourceTags.specifications(change("{}", "{'tags': {'Name': 'web'}}"), "vpc");

    assertThat(specifications)
        .isEqualTo(
            TypeSamples.value(
                "[{'ResourceType': 'vpc', 'Tags': [{'Key': 'Name', 'Value': 'web'},"
                    + " {'Key': 'hextet:token', 'Value': '?self.token'},"
                    + " {'Key': 'hextet:stack', 'Value': '?self.lineage'},"
                    + " {'Key': 'hextet:address', 'Value': '?self.address'}]}]"));
  }

  @Test
  void tagsThatAreNotKnownYetAreMadeByAnExpression() {
    Value specifications =
        ResourceTags.specifications(change("{}", "{'tags': '?aws_vpc.main.tags'}"), "vpc");

    assertThat(specifications.expression())
        .contains(
            "concat([for key, value in aws_vpc.main.tags : {\"Key\" = key, \"Value\" = value}],"
                + " [{\"Key\" = \"hextet:token\", \"Value\" = self.token}");
  }

  @Test
  void aChangeDeletesWhatIsGoneAndThenSetsWhatIsNewOrDifferent() {
    ResourceChange change =
        change(
            "{'tags': {'a': '1', 'b': '2', 'c': '3'}}", "{'tags': {'b': '2', 'c': '4', 'd': '5'}}");

    assertThat(TypeSamples.lines(TagCalls.of(change, SelfReferences.ID)))
        .containsExactly(
            "DeleteTags {\"Resources\" = [self.id], \"Tags\" = [{\"Key\" = \"a\"}]}",
            "CreateTags {\"Resources\" = [self.id], \"Tags\" = [{\"Key\" = \"c\", \"Value\" ="
                + " \"4\"}, {\"Key\" = \"d\", \"Value\" = \"5\"}]}");
  }

  @Test
  void takingTheTagsOutDeletesThem() {
    assertThat(
            TypeSamples.actions(
                TagCalls.of(change("{'tags': {'a': '1'}}", "{}"), SelfReferences.ID)))
        .containsExactly("DeleteTags");
  }

  @Test
  void observedTagsAreWithoutThoseOfAwsAndOurs() {
    Value answered =
        TypeSamples.value(
            "[{'Key': 'Name', 'Value': 'x'}, {'Key': 'aws:cloudformation:stack-id', 'Value': 'y'},"
                + " {'Key': 'hextet:token', 'Value': 'z'}, {'Key': 'empty'}]");

    assertThat(ResourceTags.all(answered))
        .isEqualTo(TypeSamples.value("{'Name': 'x', 'empty': ''}"));
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
