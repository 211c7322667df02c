package dev.hextet.core.refresh;

import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
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
public record LookupAnswers(Map<List<ReadQuery>, ReadAnswers> answered, boolean possible) {

  /** Nothing was asked yet. */
  public static final LookupAnswers NONE = new LookupAnswers(Map.of(), true);

  /** There is no cloud to ask. */
  public static final LookupAnswers OFFLINE = new LookupAnswers(Map.of(), false);

  public LookupAnswers {
    answered = Map.copyOf(answered);
  }

  /** The answers to some queries, if they were asked. */
  public Optional<ReadAnswers> answers(List<ReadQuery> queries) {
    return Optional.ofNullable(answered.get(queries));
  }

  /** The same with further queries, all of them answered at once. */
  public LookupAnswers and(Collection<List<ReadQuery>> asked, ReadAnswers answers) {
    Map<List<ReadQuery>, ReadAnswers> more = new HashMap<>(answered);
    asked.forEach(queries -> more.put(queries, answers));
    return new LookupAnswers(more, possible);
  }
}
