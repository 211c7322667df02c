package dev.hextet.aws.auth;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.value.Value;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/**
 * The name of a region: a part of the world, perhaps a partition of AWS or a country, a direction
 * and a number. A region that is newer than this program has a name of that shape as well.
 */
public final class RegionName {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[a-z]{2,4}(-gov|-iso[a-z]?|-[a-z]{2})?"
              + "-(central|(north|south)(east|west)?|east|west)-[0-9]{1,2}");

  private RegionName() {}

  /**
   * Determines whether a text can be a region, or whether regions are not validated.
   *
   * @param settings settings of the provider configuration
   */
  static boolean isAccepted(String text, Value.MapOf settings) {
    return SHAPE.matcher(text).matches()
        || ProviderSchema.isSet(settings, "skip_region_validation");
  }

  /** Suggests the nearest region; empty if none is near. */
  static String suggestion(String text) {
    return Suggestion.sentence(text, Region.regions().stream().map(Region::id).toList());
  }

  /** Checks the region of a document. */
  public static void check(Value.MapOf settings, FindingSink findings) {
    Value region = settings.get(ProviderSchema.REGION.name());
    region
        .unmarked()
        .asText()
        .filter(text -> !isAccepted(text, settings))
        .ifPresent(
            text ->
                findings.add(
                    ProviderSchema.REGION,
                    region.isSensitive()
                        ? AwsDiagnostic.SENSITIVE_REGION.with()
                        : AwsDiagnostic.INVALID_REGION.with(text, suggestion(text))));
  }
}
