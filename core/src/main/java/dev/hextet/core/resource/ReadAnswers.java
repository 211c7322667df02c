package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers of reads. */
public interface ReadAnswers {

  /** No answers: no query was made. */
  ReadAnswers NONE =
      new ReadAnswers() {
        @Override
        public List<Value.MapOf> items(ReadQuery query) {
          return List.of();
        }

        @Override
        public Optional<Value.MapOf> find(ReadQuery query, String path, String text) {
          return Optional.empty();
        }

        @Override
        public boolean isAnswered(ReadQuery query) {
          return false;
        }
      };

  /** Returns all items of the read, which may be more than this query selects. */
  List<Value.MapOf> items(ReadQuery query);

  /** Returns the first item whose member at a path (see {@link AnswerPaths}) is this text. */
  Optional<Value.MapOf> find(ReadQuery query, String path, String text);

  /**
   * Determines whether exactly this query was made and not rejected. Only then does a missing item
   * prove that the object does not exist.
   */
  boolean isAnswered(ReadQuery query);

  /** Returns the answers of reads with one provider configuration. */
  default ReadAnswers in(String provider) {
    ReadAnswers all = this;
    return new ReadAnswers() {
      @Override
      public List<Value.MapOf> items(ReadQuery query) {
        return all.items(query.in(provider));
      }

      @Override
      public Optional<Value.MapOf> find(ReadQuery query, String path, String text) {
        return all.find(query.in(provider), path, text);
      }

      @Override
      public boolean isAnswered(ReadQuery query) {
        return all.isAnswered(query.in(provider));
      }
    };
  }

  /** Returns these and other answers. */
  default ReadAnswers and(ReadAnswers others) {
    ReadAnswers these = this;
    return new ReadAnswers() {
      @Override
      public List<Value.MapOf> items(ReadQuery query) {
        return Stream.concat(these.items(query).stream(), others.items(query).stream())
            .distinct()
            .toList();
      }

      @Override
      public Optional<Value.MapOf> find(ReadQuery query, String path, String text) {
        return these.find(query, path, text).or(() -> others.find(query, path, text));
      }

      @Override
      public boolean isAnswered(ReadQuery query) {
        return these.isAnswered(query) || others.isAnswered(query);
      }
    };
  }
}
