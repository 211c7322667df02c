package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import java.util.List;
import java.util.SortedMap;

/**
 * Arguments of a block that are the same for every type.
 *
 * @param dependsOn the addresses in its {@code depends_on}
 * @param lifecycle its {@code lifecycle}
 * @param timeouts the expressions in its {@code timeouts}, by operation
 */
record MetaArguments(
    List<ScalarNode> dependsOn, Lifecycle lifecycle, SortedMap<String, Expression> timeouts) {}
