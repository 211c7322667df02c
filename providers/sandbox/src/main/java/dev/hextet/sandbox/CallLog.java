package dev.hextet.sandbox;

import dev.hextet.sandbox.wire.Answer;
import dev.hextet.sandbox.wire.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers each call and how it was answered. */
final class CallLog implements Endpoint {

  /** The latest calls only, so that a sandbox may run for months. */
  private static final int KEPT = 20_000;

  /**
   * A call that was answered.
   *
   * @param n 1 for the first, and so on
   * @param status HTTP's; 0 if the connection was cut
   * @param code EC2's error code; empty when all went well. Of a cut connection whether the call
   *     was carried out ({@code lost}) or not ({@code cut})
   */
  record Entry(
      long n,
      String action,
      String region,
      int status,
      String code,
      Map<String, String> parameters) {}

  private final Endpoint next;
  private final List<Entry> entries = new ArrayList<>();
  private long count;

  CallLog(Endpoint next) {
    this.next = next;
  }

  @Override
  public Answer answer(Query query) {
    Answer answer = next.answer(query);
    record(query, answer);
    return answer;
  }

  private synchronized void record(Query query, Answer answer) {
    Map<String, String> parameters = new TreeMap<>(query.parameters().asMap());
    parameters.remove("Action");
    parameters.remove("Version");
    if (entries.size() == KEPT) {
      entries.remove(0);
    }
    entries.add(
        new Entry(
            ++count, query.action(), query.region(), answer.status(), answer.code(), parameters));
  }

  /** The calls after the n-th. */
  synchronized List<Entry> after(long n) {
    return entries.stream().filter(entry -> entry.n() > n).toList();
  }

  synchronized void clear() {
    entries.clear();
    count = 0;
  }
}
