package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;

class ImageDataTest {
  private static final ReadAnswers IMAGES =
      TypeSamples.answers(
          "DescribeImages",
          "[{'ImageId': 'ami-1', 'Name': 'debian-12-amd64-1', 'CreationDate': '2025-01-01T00:00:00.000Z'},"
              + " {'ImageId': 'ami-2', 'Name': 'debian-12-arm64-2', 'CreationDate': '2025-03-01T00:00:00.000Z'},"
              + " {'ImageId': 'ami-3', 'Name': 'debian-12-amd64-3', 'CreationDate': '2025-02-01T00:00:00.000Z'},"
              + " {'ImageId': 'ami-4', 'CreationDate': '2026-02-01T00:00:00.000Z'}]");

  private final ImageData source = new ImageData();

  private Value found(String arguments) {
    return source.answer(TypeSamples.attributes(arguments), "us-east-2", IMAGES).values().get("id");
  }

  private void refuses(String code, String arguments) {
    assertThatThrownBy(() -> found(arguments))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void takesTheNewest() {
    assertThat(found("{'most_recent': true}")).isEqualTo(Value.of("ami-4"));
    assertThat(found("{'most_recent': true, 'name_regex': '-amd64-'}"))
        .isEqualTo(Value.of("ami-3"));
    assertThat(found("{'name_regex': '^debian-12-(arm)64-\\\\d$'}")).isEqualTo(Value.of("ami-2"));
  }

  @Test
  void refusesToChooseUnlessTold() {
    refuses("SeveralFound", "{'name_regex': 'amd64'}");
    refuses("NothingFound", "{'most_recent': true, 'name_regex': 'ubuntu'}");
  }

  @Test
  void refusesWhatIsNoPattern() {
    assertThatThrownBy(
            () ->
                source
                    .schema()
                    .attribute("name_regex")
                    .orElseThrow()
                    .kind()
                    .canonical(Value.of("(?=a)"), KindContext.NONE))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo("InvalidPattern"));
  }

  @Test
  void asksOnceForAllThatNarrows() {
    Attributes arguments =
        TypeSamples.attributes(
            "{'owners': ['amazon'], 'executable_users': ['all'], 'include_deprecated': true,"
                + " 'filter': [{'name': 'name', 'values': ['a*']}]}");

    assertThat(source.reads(arguments, "us-east-2"))
        .singleElement()
        .satisfies(Model::accepts)
        .satisfies(
            query ->
                assertThat(query.arguments())
                    .isEqualTo(
                        TypeSamples.map(
                            "{'Owners': ['amazon'], 'ExecutableUsers': ['all'],"
                                + " 'IncludeDeprecated': true,"
                                + " 'Filters': [{'Name': 'name', 'Values': ['a*']}]}")));
    assertThat(source.isPinned()).isTrue();
  }
}
