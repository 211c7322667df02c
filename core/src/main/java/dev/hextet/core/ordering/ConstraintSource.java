package dev.hextet.core.ordering;

import dev.hextet.core.plan.OrderConstraint;
import java.util.List;

/** A rule that orders steps. */
interface ConstraintSource {

  /** The constraints of the rule; both steps of each exist. */
  List<OrderConstraint> constraints();
}
