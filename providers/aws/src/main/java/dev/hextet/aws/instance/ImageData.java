package dev.hextet.aws.instance;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Matches;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.schema.TextPattern;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * A machine image (AMI). The one that was found first stays, although newer ones appear, until it
 * is looked up anew: another image makes another instance.
 */
public final class ImageData implements Ec2DataSource {
  static final String NAME = "aws_ami";

  private static final Attribute<List<String>> OWNERS =
      Attribute.optional("owners", Kinds.listOf(ResourceNames.ID))
          .doc("Owners of the image: account ids, amazon, aws-marketplace, or self.");
  private static final Attribute<Boolean> MOST_RECENT =
      Attribute.optional("most_recent", Kinds.BOOL)
          .fallback(Value.of(false))
          .doc("True to choose the newest of several matches.");
  private static final Attribute<TextPattern> NAME_REGEX =
      Attribute.optional("name_regex", pattern()).doc("RE2 pattern that the name must match.");
  private static final Attribute<List<String>> EXECUTABLE_USERS =
      Attribute.optional("executable_users", Kinds.listOf(ResourceNames.ID))
          .doc("Accounts with launch permission: account ids, self, or all.");
  private static final Attribute<Boolean> DEPRECATED =
      Attribute.optional("include_deprecated", Kinds.BOOL)
          .fallback(Value.of(false))
          .doc("True to include deprecated images.");

  private static final Schema SCHEMA =
      Schema.of(
          NAME,
          "An Amazon machine image (AMI). hextet records the selected image and "
              + "keeps it until --update-lookups.",
          attributes(),
          Set.of("uefi_data"));

  private static List<Attribute<?>> attributes() {
    List<Attribute<?>> all = new ArrayList<>();
    all.addAll(List.of(OWNERS, MOST_RECENT, NAME_REGEX, EXECUTABLE_USERS, DEPRECATED));
    all.addAll(List.of(Filter.ATTRIBUTE, CommonAttributes.ID));
    all.addAll(ImageFacts.ATTRIBUTES);
    return all;
  }

  private static Kind<TextPattern> pattern() {
    return Kinds.parsed("pattern", ImageData::checked, TextPattern::of);
  }

  private static String checked(String text) {
    TextPattern.of(text);
    return text;
  }

  @Override
  public List<Ec2Action> actions() {
    return List.of(
        Ec2Action.of(
            "DescribeImages",
            () ->
                sdk(DescribeImagesRequest::builder, Ec2Client::describeImages)
                    .items("Images")
                    .pages(1000)
                    .filter("image-id", "ImageId")
                    .always("Images", "ImageId", "State")
                    .words("Images.State", ImageState::knownValues)));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public boolean isPinned() {
    return true;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of(read(arguments));
  }

  private static ReadQuery read(Attributes arguments) {
    CallArguments requested =
        CallArguments.of("Owners", arguments.value(OWNERS).unmarked())
            .and("ExecutableUsers", arguments.value(EXECUTABLE_USERS).unmarked());
    if (arguments.isTrue(DEPRECATED)) {
      requested = requested.and("IncludeDeprecated", true);
    }
    List<Value> filters =
        arguments.get(Filter.ATTRIBUTE).orElse(List.of()).stream().map(Filter::argument).toList();
    return ReadQuery.with(
        "DescribeImages",
        (filters.isEmpty() ? requested : requested.and("Filters", Value.list(filters))).map());
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    Value.MapOf image = chosen(arguments, found(arguments, answers));
    return ImageFacts.tell(image, region, new Observation(arguments, image)).attributes();
  }

  private static List<Value.MapOf> found(Attributes arguments, ReadAnswers answers) {
    Optional<TextPattern> pattern = arguments.get(NAME_REGEX);
    return answers.items(read(arguments)).stream()
        .filter(image -> pattern.isEmpty() || isNamed(image, pattern.get()))
        .toList();
  }

  private static boolean isNamed(Value.MapOf image, TextPattern pattern) {
    return AnswerPaths.text(image, "Name").filter(pattern::isFoundIn).isPresent();
  }

  /** The newest; of two of one moment, the one whose id comes last. */
  private static Value.MapOf chosen(Attributes arguments, List<Value.MapOf> found) {
    if (!arguments.isTrue(MOST_RECENT) && found.size() > 1) {
      throw new InvalidValue(AwsDiagnostic.SEVERAL_IMAGES_FOUND.with(found.size(), "image"));
    }
    return found.stream()
        .max(
            Comparator.<Value.MapOf, String>comparing(image -> text(image, "CreationDate"))
                .thenComparing(image -> text(image, "ImageId")))
        .orElseThrow(() -> Matches.none("image"));
  }

  private static String text(Value.MapOf image, String path) {
    return AnswerPaths.text(image, path).orElse("");
  }
}
