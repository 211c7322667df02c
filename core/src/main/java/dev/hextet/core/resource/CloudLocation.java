package dev.hextet.core.resource;

import java.util.Objects;

/**
 * The location of a provider configuration, which distinguishes a cloud from all others.
 *
 * @param endpoint {@code aws}, the URL of another endpoint, or {@code sandbox}
 * @param region the region's name, for example {@code us-east-2}
 * @param account the account's id; empty if unknown
 */
public record CloudLocation(String endpoint, String region, String account) {
  /** The endpoint of AWS itself. */
  public static final String AWS = "aws";

  /** The endpoint of a sandbox of one's own. */
  public static final String SANDBOX = "sandbox";

  public CloudLocation {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(account, "account");
  }

  /** The same place with another endpoint. */
  public CloudLocation at(String newEndpoint) {
    return new CloudLocation(newEndpoint, region, account);
  }

  /** The same place with another account. */
  public CloudLocation of(String newAccount) {
    return new CloudLocation(endpoint, region, newAccount);
  }

  /** A phrase for people. */
  public String words() {
    String where =
        switch (endpoint) {
          case AWS -> "EC2";
          case SANDBOX -> "the sandbox (--sandbox)";
          default -> endpoint;
        };
    return where + " in " + region + (account.isEmpty() ? "" : ", account " + account);
  }
}
