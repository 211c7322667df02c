package dev.hextet.aws.instance;

import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/** Checks of the image of an instance: it exists, and its architecture is that of the type. */
final class ImageChecks {
  private static final String ARCHITECTURES = "ProcessorInfo.SupportedArchitectures";

  private ImageChecks() {}

  static void check(Attributes wanted, CheckContext world, FindingSink findings) {
    Value image = wanted.value(InstanceAttributes.AMI).unmarked();
    if (image.asText().isEmpty()) {
      return;
    }
    if (AccountFacts.isMissingImage(image, world)) {
      findings.add(
          InstanceAttributes.AMI,
          AwsInstanceDiagnostic.NO_SUCH_IMAGE.with(image.asText().orElseThrow()));
      return;
    }
    architecture(image, world)
        .ifPresent(architecture -> match(wanted, image, architecture, world, findings));
  }

  /** Architecture of an image that the document names, or that a data source found. */
  private static Optional<String> architecture(Value image, CheckContext world) {
    return AccountFacts.image(image, world)
        .flatMap(found -> AnswerPaths.text(found, "Architecture"))
        .or(
            () ->
                world
                    .result(ImageData.NAME, image)
                    .flatMap(found -> found.values().get(ImageFacts.ARCHITECTURE).asText()));
  }

  private static void match(
      Attributes wanted,
      Value image,
      String architecture,
      CheckContext world,
      FindingSink findings) {
    Value type = wanted.value(InstanceAttributes.SIZE).unmarked();
    String name = type.asText().orElse("");
    List<String> supported =
        world
            .facts()
            .find(AccountFacts.type(type), "InstanceType", name)
            .map(found -> AnswerPaths.texts(found, ARCHITECTURES))
            .orElse(List.of());
    if (!supported.isEmpty() && !supported.contains(architecture)) {
      findings.add(
          InstanceAttributes.AMI,
          AwsInstanceDiagnostic.OTHER_ARCHITECTURE.with(
              name, supported, image.asText().orElse(""), architecture, example(architecture)));
    }
  }

  /** Returns a common type for an architecture. */
  private static String example(String architecture) {
    return architecture.equals("arm64") ? "t4g.micro" : "t3.micro";
  }
}
