package dev.hextet.aws;

import dev.hextet.aws.auth.Ec2Settings;
import dev.hextet.aws.auth.ProviderSchema;
import dev.hextet.aws.auth.RegionName;
import dev.hextet.core.address.ResourceMode;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.RequiredRequests;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The provider {@code aws}: the resource types of EC2, and the way to EC2. */
public final class Ec2Provider implements Provider {
  private final UnaryOperator<String> environment;

  /** Creates a provider with the process's environment. */
  public Ec2Provider() {
    this(name -> Objects.requireNonNullElse(System.getenv(name), ""));
  }

  /**
   * @param environment a variable's value, or an empty text
   */
  Ec2Provider(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  @Override
  public String name() {
    return "aws";
  }

  @Override
  public List<ResourceType> types() {
    return List.copyOf(Ec2Catalog.TYPES);
  }

  @Override
  public List<DataSource> dataSources() {
    return List.copyOf(Ec2Catalog.DATA_SOURCES);
  }

  @Override
  public Optional<String> remedy(ResourceMode mode, String type) {
    List<String> supported =
        mode == ResourceMode.DATA
            ? dataSources().stream().map(DataSource::name).toList()
            : types().stream().map(ResourceType::name).toList();
    return TerraformTypes.remedy(mode, type, supported);
  }

  @Override
  public Schema settings() {
    return ProviderSchema.SCHEMA;
  }

  @Override
  public void check(Value.MapOf settings, FindingSink findings) {
    RegionName.check(settings, findings);
  }

  @Override
  public Optional<String> accessPolicy(RequiredRequests requests) {
    return Optional.of(AccessPolicy.of(Ec2Catalog.actions(), requests));
  }

  @Override
  public Cloud connect(String key, Value.MapOf settings) {
    return new Ec2Cloud(new Ec2Settings(key, (Value.MapOf) settings.unmarked(), environment));
  }
}
