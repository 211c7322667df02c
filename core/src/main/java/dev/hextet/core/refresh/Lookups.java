package dev.hextet.core.refresh;

import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was looked up for data blocks.
 *
 * @param answered the answers, by the queries that one data block asked together
 * @param possible whether what is not answered can still be asked; it cannot without a cloud
 */
public record Lookups(Map<List<Query>, Answers> answered, boolean possible) {

  /** Nothing was asked yet. */
  public static final Lookups NONE = new Lookups(Map.of(), true);

  /** There is no cloud to ask. */
  public static final Lookups OFFLINE = new Lookups(Map.of(), false);

  public Lookups {
    answered = Map.copyOf(answered);
  }

  /** The answers to some queries, if they were asked. */
  public Optional<Answers> answers(List<Query> queries) {
    return Optional.ofNullable(answered.get(queries));
  }

  /** The same with further queries, all of them answered at once. */
  public Lookups and(Collection<List<Query>> asked, Answers answers) {
    Map<List<Query>, Answers> more = new HashMap<>(answered);
    asked.forEach(queries -> more.put(queries, answers));
    return new Lookups(more, possible);
  }
}
