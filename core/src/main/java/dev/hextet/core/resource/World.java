package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a check may look at: the other resources as they are wanted, and looked-up facts.
 */
public interface World {

  /** All resources of a type as they are wanted, sorted by address. */
  List<Draft> all(String type);

  /**
   * The resource that an id points to: by the expression {@code aws_vpc.main.id} while it is not
   * known, by the id itself once it is. Empty if it is not in the document.
   */
  Optional<Draft> target(Value id);

  /** What was looked up for checks, see {@link ResourceType#facts}. */
  Answers facts();
}
