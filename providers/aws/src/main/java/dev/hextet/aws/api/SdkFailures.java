package dev.hextet.aws.api;

import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Converts the SDK's exceptions to faults, in words without secrets. Thread-safe. */
public final class SdkFailures {

  /** Code of a request that was not sent. */
  static final String CANNOT_REACH = AwsRequestDiagnostic.CANNOT_REACH.code();

  private static final String AUTH_FAILURE = "AuthFailure";

  private final String endpoint;
  private final Supplier<String> source;
  private volatile boolean accepted;

  /**
   * @param endpoint display name of the endpoint
   * @param source display name of the source of the credentials
   */
  public SdkFailures(String endpoint, Supplier<String> source) {
    this.endpoint = endpoint;
    this.source = source;
  }

  /** EC2 answered a request, so the credentials are good. */
  void answered() {
    accepted = true;
  }

  /** EC2 answered, and refused. */
  public CloudFault refused(String action, SdkServiceException e) {
    AwsErrorDetails details = e instanceof AwsServiceException aws ? aws.awsErrorDetails() : null;
    String code = code(e.statusCode(), text(details == null ? null : details.errorCode()));
    if (Ec2ErrorCodes.isOfCredentials(code) || code.equals(AUTH_FAILURE) && !accepted) {
      return credentialsRefused(code);
    }
    String words = text(details == null ? null : details.errorMessage());
    return new CloudFault(
        Ec2ErrorCodes.kind(action, code, e.statusCode()),
        code.isEmpty() ? "Http" + e.statusCode() : code,
        words.isEmpty()
            ? AwsRequestDiagnostic.HTTP_ERROR.with(endpoint, e.statusCode()).detail()
            : words);
  }

  // The JDK's HTTP client keeps the body of a 401 to itself.
  private static String code(int status, String reported) {
    return reported.isEmpty() && status == 401 ? AUTH_FAILURE : reported;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  // EC2: the message about an invalid signature repeats the request's headers, including the
  // session token.
  private CloudFault credentialsRefused(String code) {
    DiagnosticType type =
        code.toLowerCase(Locale.ROOT).contains("expired")
            ? AwsRequestDiagnostic.EXPIRED_CREDENTIALS
            : AwsRequestDiagnostic.REJECTED_CREDENTIALS;
    return new CloudFault(FaultKind.UNIDENTIFIED, type.with(endpoint, source.get(), code));
  }

  /** No answer came, or none that can be read. */
  public CloudFault unanswered(SdkException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException
          || cause instanceof SSLHandshakeException) {
        return new CloudFault(
            FaultKind.TRANSIENT, AwsRequestDiagnostic.CANNOT_REACH.with(endpoint, why(cause)));
      } else if (cause instanceof UnusableAnswer unusable) {
        return unusable(unusable);
      }
    }
    return new CloudFault(
        FaultKind.UNANSWERED, AwsRequestDiagnostic.DID_NOT_ANSWER.with(endpoint, why(root(e))));
  }

  /** Returns the fault of an unusable answer. */
  public CloudFault unusable(UnusableAnswer e) {
    CloudFault fault =
        new CloudFault(
            FaultKind.UNANSWERED, AwsRequestDiagnostic.UNUSABLE_ANSWER.with(endpoint, why(e)));
    fault.initCause(e);
    return fault;
  }

  private static String why(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "no such host";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
