package dev.hextet.core.refresh;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers by the shape of their query, with an index for each requested path. */
final class JoinedAnswers implements ReadAnswers {
  private final Map<ReadQuery, List<Value.MapOf>> byShape;
  private final Set<ReadQuery> answered;
  private final Map<Key, Map<String, Value.MapOf>> indices = new ConcurrentHashMap<>();

  private record Key(ReadQuery shape, String path) {}

  /**
   * @param byShape items by the shape of their query
   * @param answered the queries that were made and not rejected
   */
  JoinedAnswers(Map<ReadQuery, List<Value.MapOf>> byShape, Set<ReadQuery> answered) {
    this.byShape = Map.copyOf(byShape);
    this.answered = Set.copyOf(answered);
  }

  @Override
  public List<Value.MapOf> items(ReadQuery query) {
    return byShape.getOrDefault(query.shape(), List.of());
  }

  @Override
  public Optional<Value.MapOf> find(ReadQuery query, String path, String text) {
    Key key = new Key(query.shape(), path);
    return Optional.ofNullable(indices.computeIfAbsent(key, this::index).get(text));
  }

  @Override
  public boolean isAnswered(ReadQuery query) {
    return answered.contains(query);
  }

  private Map<String, Value.MapOf> index(Key key) {
    Map<String, Value.MapOf> index = new HashMap<>();
    for (Value.MapOf item : items(key.shape())) {
      AnswerPaths.texts(item, key.path()).forEach(text -> index.putIfAbsent(text, item));
    }
    return index;
  }
}
