package dev.hextet.aws.api;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.value.Value;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * The SDK's client: makes each request once, and reports each failure as a {@link CloudFault}
 * without secrets. Thread-safe.
 */
public final class Connection implements AutoCloseable {
  private final Ec2Client client;
  private final ActionTable actions;
  private final CredentialSource credentials;
  private final SdkFailures failures;
  private final AnswerGuard guard = AnswerGuard.keeping();

  /**
   * @param override URL of EC2 if it is not AWS's own
   */
  public Connection(
      String region, Optional<URI> override, CredentialSource credentials, ActionTable actions) {
    this.actions = actions;
    this.credentials = credentials;
    this.failures =
        new SdkFailures(
            override.map(Clients::shown).orElse("https://ec2." + region + ".amazonaws.com"),
            credentials::source);
    this.client = Clients.in(region, override, credentials, guard, Ec2Client.builder()).build();
  }

  /**
   * Makes a request once.
   *
   * @throws CloudFault for any failure
   */
  public Value.MapOf make(String action, Value.MapOf arguments) {
    Ec2Action row = actions.get(action);
    credentials.resolve();
    try {
      SdkPojo model = row.send(client, arguments);
      failures.answered();
      Value.MapOf answer = Unmarshaller.map(row, model, guard.taken());
      if (Ec2ErrorCodes.isRead(action)) {
        RequestedAnswers.check(row, arguments, answer);
      }
      return answer;
    } catch (UnusableAnswer e) {
      throw failures.unusable(e);
    } catch (SdkServiceException e) {
      throw failures.refused(action, e);
    } catch (SdkException e) {
      throw failures.unanswered(e);
    }
  }

  @Override
  public void close() {
    client.close();
    credentials.close();
  }
}
