package dev.hextet.aws.auth;

import dev.hextet.aws.api.CredentialSource;
import java.util.List;

/** Assembles the credentials of a provider configuration. */
public final class CredentialChain {
  private CredentialChain() {}

  /** Loads the classes of STS only for settings that need STS. */
  public static CredentialSource of(Ec2Settings settings, String region) {
    Credentials base = new Credentials(settings);
    List<Role> roles = settings.roles();
    CredentialSource assumed =
        roles.isEmpty() ? base : new RoleCredentials(base, roles, settings, region);
    AccountRule accounts = settings.accounts();
    return accounts.isOpen() ? assumed : new CheckedAccount(assumed, accounts, settings, region);
  }
}
