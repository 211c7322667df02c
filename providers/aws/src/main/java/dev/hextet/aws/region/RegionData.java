package dev.hextet.aws.region;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** A region, by default that of the provider. The SDK contains all regions, so no call is made. */
public final class RegionData implements Ec2DataSource {
  private static final Attribute<String> NAME =
      Attribute.cloudDefault("name", ResourceNames.KIND)
          .doc("Name of the region, such as eu-west-1.");
  private static final Attribute<String> ENDPOINT =
      Attribute.cloudDefault("endpoint", Kinds.TEXT).doc("Host name of the EC2 endpoint.");
  private static final Attribute<String> ID =
      Attribute.computed("id", Kinds.TEXT).doc("Name of the instance type.");
  private static final Attribute<String> DESCRIPTION =
      Attribute.computed("description", Kinds.TEXT).doc("Location, such as US East (Ohio).");

  private static final Schema SCHEMA =
      Schema.of(
          "aws_region",
          "A region: the region of the provider, or another one by name or endpoint.",
          List.of(NAME, ENDPOINT, ID, DESCRIPTION),
          Set.of());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of();
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    Optional<String> name = arguments.get(NAME);
    Optional<String> endpoint = arguments.get(ENDPOINT);
    String requested = name.or(() -> endpoint.map(RegionData::at)).orElse(region);
    RegionMetadata known = RegionMetadata.of(Region.of(requested));
    boolean isOfBoth = endpoint.isEmpty() || endpoint.get().equals(endpoint(requested));
    if (!isOfBoth || known == null && !requested.equals(region)) {
      throw new InvalidValue(
          AwsDiagnostic.NO_REGION_FOUND.with(
              requested, endpoint.map(host -> " at " + host).orElse("")));
    }
    return arguments
        .with(NAME, Value.of(requested))
        .with(ID, Value.of(requested))
        .with(ENDPOINT, Value.of(endpoint(requested)))
        .with(DESCRIPTION, known == null ? Value.of("") : Value.of(known.description()));
  }

  /** The region in {@code ec2.eu-west-1.amazonaws.com}. */
  private static String at(String host) {
    String[] labels = host.split("\\.");
    return labels.length > 1 ? labels[1] : host;
  }

  private static String endpoint(String region) {
    return "ec2." + region + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
  }
}
