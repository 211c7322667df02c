package dev.hextet.sandbox;

import dev.hextet.sandbox.wire.Answer;
import dev.hextet.sandbox.wire.Query;

/**
 * What answers calls. The EC2 itself is one, and each thing around it, such as the log of calls, is
 * another that passes the call on.
 */
@FunctionalInterface
interface Endpoint {

  Answer answer(Query query);
}
