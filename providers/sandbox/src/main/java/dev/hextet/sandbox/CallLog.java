package dev.hextet.sandbox;

import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers each call and how it was answered. */
final class CallLog implements RequestHandler {

  /** The latest calls only, so that a sandbox may run for months. */
  private static final int KEPT = 20_000;

  private static final long KEPT_CHARACTERS = 16 << 20;

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
      Map<String, String> parameters) {

    private long characters() {
      return parameters.entrySet().stream()
          .mapToLong(entry -> entry.getKey().length() + entry.getValue().length())
          .sum();
    }
  }

  private final RequestHandler next;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long count;
  private long characters;

  CallLog(RequestHandler next) {
    this.next = next;
  }

  @Override
  public ApiAnswer answer(ApiRequest query) {
    ApiAnswer answer = next.answer(query);
    record(query, answer);
    return answer;
  }

  private synchronized void record(ApiRequest query, ApiAnswer answer) {
    Map<String, String> parameters = new TreeMap<>(query.parameters().asMap());
    parameters.remove("Action");
    parameters.remove("Version");
    Entry entry =
        new Entry(
            ++count, query.action(), query.region(), answer.status(), answer.code(), parameters);
    entries.add(entry);
    characters += entry.characters();
    while (entries.size() > KEPT || characters > KEPT_CHARACTERS) {
      characters -= entries.remove().characters();
    }
  }

  /** The calls after the n-th. */
  synchronized List<Entry> after(long n) {
    return entries.stream().filter(entry -> entry.n() > n).toList();
  }

  synchronized void clear() {
    entries.clear();
    characters = 0;
    count = 0;
  }
}
