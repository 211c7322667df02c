package dev.hextet.aws;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.Owned;
import dev.hextet.core.resource.Place;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** EC2 in one region. */
final class Ec2Cloud implements Cloud {
  /** What the endpoint does not answer in this time, it does not answer. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String region;
  private final Connection connection;
  private final Requests requests;
  private final Reading reading;
  private final Duration readLag;
  private final IgnoredTags ignoredTags;
  private final Place place;

  Ec2Cloud(Ec2Settings settings) {
    this.region = settings.region();
    this.connection = new Connection(settings, region);
    this.place =
        new Place(settings.endpoint("ec2").map(Clients::shown).orElse(Place.AWS), region, "");
    boolean paced = settings.endpoint("ec2").isEmpty();
    this.requests = new Requests(connection::make, paced, settings.retries(), PATIENCE);
    this.readLag = settings.readLag();
    this.ignoredTags = settings.ignoredTags();
    this.reading = new Reading(requests::make, region);
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String account() {
    return connection.account();
  }

  /** Read as it is: what settings ignore is nobody's tag of ours. */
  @Override
  public List<Owned> owned() {
    return Ownership.of(reading::read);
  }

  @Override
  public Duration readLag() {
    return readLag;
  }

  @Override
  public List<Value.MapOf> read(Query query) {
    return ignoredTags.without(query, reading.read(query));
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    return requests.make(action, arguments);
  }

  @Override
  public Attributes watched(Attributes attributes) {
    return ignoredTags.without(attributes);
  }

  @Override
  public List<String> holders(Recorded recorded) {
    return new Holders(this::read).of(recorded);
  }

  @Override
  public void close() {
    connection.close();
  }
}
