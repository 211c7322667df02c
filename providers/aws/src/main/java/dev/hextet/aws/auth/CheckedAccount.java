package dev.hextet.aws.auth;

import dev.hextet.aws.api.CredentialSource;
import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Credentials that are used only if they are for an account that the settings permit. */
final class CheckedAccount implements CredentialSource {
  private final CredentialSource source;
  private final AccountRule rule;
  private final String name;
  private final TokenService sts;
  private boolean permitted;
  private @Nullable CloudFault refused;

  CheckedAccount(CredentialSource source, AccountRule rule, Ec2Settings settings, String region) {
    this.source = source;
    this.rule = rule;
    this.name = settings.name();
    this.sts = new TokenService(settings, region);
  }

  @Override
  public synchronized AwsCredentials resolve() {
    if (refused != null) {
      throw refused;
    }
    AwsCredentials credentials = source.resolve();
    if (!permitted) {
      check(sts.account(source));
      permitted = true;
    }
    return credentials;
  }

  private void check(String account) {
    if (!rule.permits(account)) {
      refused =
          new CloudFault(
              FaultKind.UNIDENTIFIED,
              (rule.forbidden().contains(account)
                      ? AwsRequestDiagnostic.FORBIDDEN_ACCOUNT
                      : AwsRequestDiagnostic.ACCOUNT_NOT_ALLOWED)
                  .with(name, source.source(), account));
      throw refused;
    }
  }

  @Override
  public String source() {
    return source.source();
  }

  @Override
  public void close() {
    source.close();
  }
}
