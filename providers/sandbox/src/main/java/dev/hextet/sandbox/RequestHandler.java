package dev.hextet.sandbox;

import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;

/** A handler of calls: EC2 itself, or a decorator that passes calls on, such as the log. */
@FunctionalInterface
interface RequestHandler {

  ApiAnswer answer(ApiRequest query);
}
