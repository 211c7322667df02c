package dev.hextet.sandbox;

import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;

/**
 * What answers calls. The EC2 itself is one, and each thing around it, such as the log of calls, is
 * another that passes the call on.
 */
@FunctionalInterface
interface RequestHandler {

  ApiAnswer answer(ApiRequest query);
}
