package dev.hextet.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** The outcomes of requests that fail after their connection is open. */
record HttpFailure(String endpoint) {

  AttemptOutcome withoutHandshake() {
    return AttemptOutcome.unanswered(
        endpoint + " accepts the connection, but no TLS handshake follows (timed out)");
  }

  AttemptOutcome withoutResponse() {
    return AttemptOutcome.unanswered(
        endpoint + " accepts the connection, but no response follows (timed out)");
  }

  /** Returns the outcome of an exception before the header of the response. */
  AttemptOutcome of(Exception failure) {
    if (failure instanceof SSLException insecure) {
      return AttemptOutcome.answered(TlsFailure.reason(insecure, endpoint));
    }
    if (failure instanceof MessageConstraintException || !(failure instanceof IOException)) {
      return AttemptOutcome.answered(
          endpoint + " does not answer in HTTP: " + FailureText.of(failure));
    }
    return AttemptOutcome.answered(broken(failure, "before its response"));
  }

  /** Returns the outcome of an exception within the body. */
  AttemptOutcome ofBody(IOException failure, String wanted) {
    return AttemptOutcome.answered(
        broken(failure, "within the body") + "; the part before lacks " + wanted);
  }

  private String broken(Exception failure, String when) {
    if (isEnd(failure)) {
      return endpoint + " closes the connection " + when;
    }
    return failure instanceof SocketException
        ? endpoint + " resets the connection " + when
        : endpoint + " breaks the connection " + when + ": " + FailureText.of(failure);
  }

  private static boolean isEnd(Exception failure) {
    return failure instanceof NoHttpResponseException
        || failure instanceof ConnectionClosedException
        || failure instanceof EOFException;
  }

  /** Returns the reason for a response with another status; a redirect shows its destination. */
  static String status(ClassicHttpResponse response, int expected) {
    String phrase = response.getReasonPhrase();
    String text = phrase == null || phrase.isBlank() ? "" : " " + FailureText.excerpt(phrase);
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    String target =
        location == null ? "" : " (Location: " + FailureText.excerpt(location.getValue()) + ")";
    return "the status is " + response.getCode() + text + target + ", not " + expected;
  }
}
