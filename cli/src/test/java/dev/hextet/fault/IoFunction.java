package dev.hextet.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * A function that can fail to read or write, for use in streams.
 *
 * @param <A> what it takes
 * @param <B> what it gives
 */
@FunctionalInterface
interface IoFunction<A, B> {
  B apply(A argument) throws IOException;

  static <A, B> Function<A, B> unchecked(IoFunction<A, B> function) {
    return argument -> {
      try {
        return function.apply(argument);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
