package dev.hextet.aws.auth;

import dev.hextet.aws.api.AnswerGuard;
import dev.hextet.aws.api.Clients;
import dev.hextet.aws.api.CredentialSource;
import dev.hextet.aws.api.SdkFailures;
import dev.hextet.aws.api.UnusableAnswer;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS's Security Token Service, as a provider block's settings reach it. */
public final class TokenService {
  private final String region;
  private final Optional<URI> override;

  public TokenService(Ec2Settings settings, String region) {
    this.region = region;
    this.override = settings.endpoint("sts");
  }

  StsClient client(CredentialSource credentials) {
    return Clients.in(region, override, credentials, AnswerGuard.passing(), StsClient.builder())
        .build();
  }

  /**
   * Returns the account of some credentials.
   *
   * @throws CloudFault if STS does not answer
   */
  public String account(CredentialSource credentials) {
    try (StsClient client = client(credentials)) {
      String account = client.getCallerIdentity().account();
      if (account == null) {
        UnusableAnswer why = new UnusableAnswer("the answer does not say the account");
        throw repeatable(failures(credentials).unusable(why));
      }
      return account;
    } catch (SdkServiceException e) {
      throw refused("GetCallerIdentity", e, credentials);
    } catch (SdkException e) {
      throw unanswered(e, credentials);
    }
  }

  CloudFault refused(String action, SdkServiceException e, CredentialSource credentials) {
    return repeatable(failures(credentials).refused(action, e));
  }

  CloudFault unanswered(SdkException e, CredentialSource credentials) {
    return e.getCause() instanceof CloudFault fault
        ? fault
        : repeatable(failures(credentials).unanswered(e));
  }

  /** The request changes nothing, so it can always be repeated. */
  private static CloudFault repeatable(CloudFault fault) {
    return fault.kind() == FaultKind.UNANSWERED ? fault.as(FaultKind.TRANSIENT) : fault;
  }

  private SdkFailures failures(CredentialSource credentials) {
    String usual = "https://sts." + region + ".amazonaws.com";
    return new SdkFailures(override.map(Clients::shown).orElse(usual), credentials::source);
  }

  static void closed(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("the SDK could not close a client", e);
    }
  }
}
