package dev.hextet.aws.auth;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/**
 * The name of a region: a part of the world, perhaps a partition of AWS or a country, a direction
 * and a number. A region that is newer than this program has a name of that shape as well.
 */
public final class RegionName {
  static final String CODE = "InvalidRegion";

  private static final Pattern SHAPE =
      Pattern.compile(
          "[a-z]{2,4}(-gov|-iso[a-z]?|-[a-z]{2})?"
              + "-(central|(north|south)(east|west)?|east|west)-[0-9]{1,2}");

  private RegionName() {}

  /**
   * Returns the problem of a text; empty if it is a region, or if the validation is switched off.
   *
   * @param settings of the provider configuration
   */
  static Optional<String> problem(String text, Value.MapOf settings) {
    boolean fits = SHAPE.matcher(text).matches();
    return fits || ProviderSchema.isSet(settings, "skip_region_validation")
        ? Optional.empty()
        : Optional.of("\"" + text + "\" is no region of AWS");
  }

  /** Returns the remedy. */
  static String advice(String text) {
    String meant = Suggestion.sentence(text, Region.regions().stream().map(Region::id).toList());
    return meant.isEmpty()
        ? "Regions have names such as us-east-2; with skip_region_validation: true, any text is"
            + " taken for one."
        : meant;
  }

  /** Checks the region that a document says. */
  public static void check(Value.MapOf settings, FindingSink findings) {
    Value region = settings.get(ProviderSchema.REGION.name());
    region
        .unmarked()
        .asText()
        .flatMap(text -> problem(text, settings))
        .ifPresent(
            problem ->
                findings.error(
                    ProviderSchema.REGION,
                    CODE,
                    region.isSensitive() ? "the text is no region of AWS" : problem,
                    region.isSensitive()
                        ? "It is not shown, being sensitive."
                        : advice(region.unmarked().asText().orElse(""))));
  }
}
