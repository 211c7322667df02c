package dev.hextet.core.refresh;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for data blocks.
 *
 * @param answered the answers, by the queries that one data block makes together
 * @param refused the errors of queries for data blocks of checks
 * @param possible true if further reads are possible; false without a cloud
 */
public record LookupAnswers(
    Map<List<ReadQuery>, ReadAnswers> answered,
    Map<List<ReadQuery>, Diagnostic> refused,
    boolean possible) {

  /** No answers so far. */
  public static final LookupAnswers NONE = new LookupAnswers(Map.of(), Map.of(), true);

  /** No answers, and no cloud. */
  public static final LookupAnswers OFFLINE = new LookupAnswers(Map.of(), Map.of(), false);

  public LookupAnswers {
    answered = Map.copyOf(answered);
    refused = Map.copyOf(refused);
  }

  /** Returns the answers to some queries, if they were made. */
  public Optional<ReadAnswers> answers(List<ReadQuery> queries) {
    return Optional.ofNullable(answered.get(queries));
  }

  /** The same with further queries, all of them answered at once. */
  public LookupAnswers and(Collection<List<ReadQuery>> requested, ReadAnswers answers) {
    Map<List<ReadQuery>, ReadAnswers> more = new HashMap<>(answered);
    requested.forEach(queries -> more.put(queries, answers));
    return new LookupAnswers(more, refused, possible);
  }

  /** Returns these and an error of some queries. */
  public LookupAnswers refusing(List<ReadQuery> queries, Diagnostic error) {
    Map<List<ReadQuery>, Diagnostic> more = new HashMap<>(refused);
    more.put(queries, error);
    return new LookupAnswers(answered, more, possible);
  }

  /** Returns the error of some queries. */
  public Optional<Diagnostic> refusal(List<ReadQuery> queries) {
    return Optional.ofNullable(refused.get(queries));
  }
}
