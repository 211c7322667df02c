package dev.hextet.probe;

import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The reasons why a TLS handshake fails. */
final class TlsFailure {
  private TlsFailure() {}

  static String reason(SSLException failure, String endpoint) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String reason = certificate(cause);
      if (reason != null) {
        return "the certificate of " + endpoint + " " + reason;
      }
    }
    // Other TLS peers answer with an alert, which is a handshake failure.
    if (failure.getCause() instanceof SocketException) {
      return endpoint + " resets the connection in the TLS handshake";
    }
    return failure instanceof SSLHandshakeException
        ? "the TLS handshake with " + endpoint + " fails: " + FailureText.of(failure)
        : endpoint + " does not answer in TLS: " + FailureText.of(failure);
  }

  private static @Nullable String certificate(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return "has expired: " + FailureText.of(cause);
    }
    if (cause instanceof CertificateNotYetValidException) {
      return "is not valid yet: " + FailureText.of(cause);
    }
    if (cause instanceof CertPathBuilderException) {
      return "comes from an unknown authority";
    }
    if (cause instanceof CertPathValidatorException) {
      return cause.getCause() == null ? "is invalid: " + FailureText.of(cause) : null;
    }
    return cause instanceof CertificateException && cause.getCause() == null
        ? "is not valid for the host: " + FailureText.of(cause)
        : null;
  }
}
