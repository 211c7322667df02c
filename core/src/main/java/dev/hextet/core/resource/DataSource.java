package dev.hextet.core.resource;

import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * A data source: its arguments, its reads, and its result. Pure: without client, clock or state;
 * the same arguments and answers yield the same attributes.
 */
public interface DataSource {

  /**
   * Returns the schema: required and optional arguments, and the computed attributes of the result.
   */
  Schema schema();

  /** The name in a document. */
  default String name() {
    return schema().type();
  }

  /**
   * Returns the reads. The engine joins reads of one shape.
   *
   * @param arguments canonical and wholly known
   * @param region the region of the read
   */
  List<ReadQuery> reads(Attributes arguments, String region);

  /**
   * Returns further reads that depend on the first answers, for example by an id in them. All of
   * them are made together, after the first ones.
   *
   * @param answers to {@link #reads}; may contain additional items
   */
  default List<ReadQuery> further(Attributes arguments, String region, ReadAnswers answers) {
    return List.of();
  }

  /** Returns the actions of all reads that {@link #further} can return. */
  default Set<String> furtherActions() {
    return Set.of();
  }

  /**
   * Returns the result: the arguments and all computed attributes, canonical.
   *
   * @param arguments canonical and wholly known
   * @param region the region of the read
   * @param answers to {@link #reads} and {@link #further}; may contain additional items
   * @throws dev.hextet.core.schema.InvalidValue if there is no match, or too many
   */
  Attributes answer(Attributes arguments, String region, ReadAnswers answers);

  /** Determines whether the state pins the first result until an update is requested. */
  default boolean isPinned() {
    return false;
  }
}
