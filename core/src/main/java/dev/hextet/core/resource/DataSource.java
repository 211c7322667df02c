package dev.hextet.core.resource;

import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import java.util.List;

/**
 * A data source: what it is asked with, the reads that answer, and what it tells. Pure: no client,
 * no clock, no state; the same arguments and answers give the same attributes.
 */
public interface DataSource {

  /** Its arguments, which are required or optional, and the computed attributes that it tells. */
  Schema schema();

  /** The name in a document. */
  default String name() {
    return schema().type();
  }

  /**
   * The reads that answer. The engine joins those of one shape into one.
   *
   * @param arguments canonical and wholly known
   * @param region the region that is asked
   */
  List<ReadQuery> reads(Attributes arguments, String region);

  /**
   * Further reads that the first answers call for, such as of what is found only by the id that
   * they give. All of them go out together, after the first ones.
   *
   * @param answers to {@link #reads}; may hold more than was asked for
   */
  default List<ReadQuery> further(Attributes arguments, String region, ReadAnswers answers) {
    return List.of();
  }

  /**
   * What the answers tell: the arguments and all computed attributes, canonical.
   *
   * @param arguments canonical and wholly known
   * @param region the region that was asked
   * @param answers to {@link #reads} and {@link #further}; may hold more than was asked for
   * @throws dev.hextet.core.schema.InvalidValue if nothing matches, or too much does
   */
  Attributes answer(Attributes arguments, String region, ReadAnswers answers);

  /**
   * Whether its first choice is recorded in the state and kept, although another one would be made
   * later, until it is asked for anew.
   */
  default boolean isPinned() {
    return false;
  }
}
