package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/** What reads gave. */
public interface Answers {

  /** Everything that the read gave, which can be more than what this query asked for. */
  List<Value.MapOf> items(Query query);

  /** The first item whose member at a path (see {@link Paths}) is this text. */
  Optional<Value.MapOf> find(Query query, String path, String text);

  /** What the reads gave that were made with one provider configuration. */
  default Answers in(String provider) {
    Answers all = this;
    return new Answers() {
      @Override
      public List<Value.MapOf> items(Query query) {
        return all.items(query.in(provider));
      }

      @Override
      public Optional<Value.MapOf> find(Query query, String path, String text) {
        return all.find(query.in(provider), path, text);
      }
    };
  }
}
