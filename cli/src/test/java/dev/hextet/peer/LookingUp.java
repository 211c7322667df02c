package dev.hextet.peer;

import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.value.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks single data sources at an endpoint. */
final class LookingUp implements AutoCloseable {
  private final Cloud cloud;

  private LookingUp(Cloud cloud) {
    this.cloud = cloud;
  }

  static LookingUp at(Provider provider, URI endpoint, String region) {
    return new LookingUp(
        provider.connect(
            "aws",
            Value.map(
                Map.of(
                    "region", Value.of(region),
                    "access_key", Value.of("a"),
                    "secret_key", Value.of("b"),
                    "endpoints", Value.map(Map.of("ec2", Value.of(endpoint.toString())))))));
  }

  /** What a data source tells when it is asked with these arguments. */
  Attributes ask(DataSource source, Value.MapOf given) {
    Attributes arguments = canonical(source, given);
    List<ReadQuery> queries = new ArrayList<>(source.reads(arguments, cloud.region()));
    ReadAnswers first = new ReadBatch(cloud::read, Runnable::run).all(queries);
    queries.addAll(source.further(arguments, cloud.region(), first));
    ReadAnswers answers = new ReadBatch(cloud::read, Runnable::run).all(queries);
    return source.answer(arguments, cloud.region(), answers);
  }

  private static Attributes canonical(DataSource source, Value.MapOf given) {
    Map<String, Value> canonical = new TreeMap<>();
    for (Attribute<?> attribute : source.schema().attributes().values()) {
      Value value = given.get(attribute.name());
      boolean isLeftOut = value.isNull() && attribute.presence() == Presence.OPTIONAL;
      canonical.put(
          attribute.name(),
          attribute.canonical(isLeftOut ? attribute.fallback() : value, KindContext.NONE));
    }
    return new Attributes(Value.map(canonical));
  }

  @Override
  public void close() {
    cloud.close();
  }
}
