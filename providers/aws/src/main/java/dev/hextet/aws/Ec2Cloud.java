package dev.hextet.aws;

import dev.hextet.aws.api.ActionTable;
import dev.hextet.aws.api.ChunkedReads;
import dev.hextet.aws.api.Clients;
import dev.hextet.aws.api.Connection;
import dev.hextet.aws.api.CredentialSource;
import dev.hextet.aws.api.PermissionDryRun;
import dev.hextet.aws.api.Requests;
import dev.hextet.aws.api.TokenBuckets;
import dev.hextet.aws.auth.CredentialChain;
import dev.hextet.aws.auth.Ec2Settings;
import dev.hextet.aws.auth.TokenService;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.DryRunResult;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** EC2 in one region. */
final class Ec2Cloud implements Cloud {
  /** Time after which a read is not repeated. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String region;
  private final Ec2Settings settings;
  private final CredentialSource credentials;
  private final ActionTable actions;
  private final Connection connection;
  private final Requests requests;
  private final ChunkedReads reading;
  private final Duration readLag;
  private final IgnoredTags ignoredTags;
  private final CloudLocation place;

  Ec2Cloud(Ec2Settings settings) {
    this.region = settings.region();
    this.settings = settings;
    this.credentials = CredentialChain.of(settings, region);
    this.actions = Ec2Catalog.actions();
    this.connection = new Connection(region, settings.endpoint("ec2"), credentials, actions);
    this.place =
        new CloudLocation(
            settings.endpoint("ec2").map(Clients::shown).orElse(CloudLocation.AWS), region, "");
    boolean paced = settings.endpoint("ec2").isEmpty();
    this.requests =
        new Requests(
            connection::make, new TokenBuckets(actions, paced), settings.retries(), PATIENCE);
    this.readLag = settings.readLag();
    this.ignoredTags = settings.ignoredTags();
    this.reading = new ChunkedReads(requests::make, actions, region);
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public CloudLocation place() {
    return place;
  }

  @Override
  public String account() {
    return settings.asksAccount() ? new TokenService(settings, region).account(credentials) : "";
  }

  /** Read without the ignored tags, because the ownership tags cannot be ignored. */
  @Override
  public List<OwnedResource> owned() {
    return Ownership.of(reading::read);
  }

  @Override
  public Duration readLag() {
    return readLag;
  }

  @Override
  public List<Value.MapOf> read(ReadQuery query) {
    return ignoredTags.without(query, reading.read(query));
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    return requests.make(action, arguments);
  }

  @Override
  public DryRunResult dryRun(String action, Value.MapOf arguments) {
    return new PermissionDryRun(requests::make, actions).of(action, arguments);
  }

  @Override
  public Attributes watched(Attributes attributes) {
    return ignoredTags.without(attributes);
  }

  @Override
  public List<String> holders(RecordedResource recorded) {
    return new BlockingResources(this::read).of(recorded);
  }

  @Override
  public List<String> quota(String code, RecordedResource rejected) {
    return new QuotaExplanation(this::read, region).of(code, rejected);
  }

  @Override
  public void close() {
    connection.close();
  }
}
