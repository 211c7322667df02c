package dev.hextet.aws.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

class RegionNameTest {
  private static final Value.MapOf NONE = Value.map(Map.of());

  @Test
  void takesEveryRegionThatThereIs() {
    for (Region region : Region.regions()) {
      if (!region.isGlobalRegion()) {
        assertThat(RegionName.isAccepted(region.id(), NONE)).as(region.id()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ap-southeast-9", "mx-north-1", "us-isof-south-1", "eusc-de-east-1"})
  void takesOneThatIsNewer(String text) {
    assertThat(RegionName.isAccepted(text, NONE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "us-eats-2, us-east-2",
    "us-east, us-east-1",
    "us-east-2a, us-east-2",
    "US-EAST-2, ''",
    "us_west_2, us-west-2",
    "moonbase, ''"
  })
  void suggestsWhatIsNear(String text, String meant) {
    assertThat(RegionName.isAccepted(text, NONE)).isFalse();
    assertThat(RegionName.suggestion(text))
        .isEqualTo(meant.isEmpty() ? "" : "Did you mean \"" + meant + "\"?");
  }

  @Test
  void saysWhichVariableHasIt() {
    Ec2Settings settings =
        new Ec2Settings("aws", NONE, name -> name.equals("AWS_REGION") ? "us-eats-2" : "");

    assertThatThrownBy(settings::region)
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("\"us-eats-2\" is not an AWS region");
  }

  @Test
  void takesAnyTextIfItIsToldTo() {
    Value.MapOf settings = Value.map(Map.of("skip_region_validation", Value.of(true)));

    assertThat(new Ec2Settings("aws", settings, name -> "anywhere").region()).isEqualTo("anywhere");
  }
}
