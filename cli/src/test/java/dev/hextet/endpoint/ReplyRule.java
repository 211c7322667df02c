package dev.hextet.endpoint;

import java.io.IOException;
import java.io.OutputStream;

/** A way to answer. */
interface ReplyRule {

  /**
   * Answers; ends early where nobody listens any more.
   *
   * @param good the true answer
   */
  void write(Request request, String good, OutputStream out) throws IOException;
}
