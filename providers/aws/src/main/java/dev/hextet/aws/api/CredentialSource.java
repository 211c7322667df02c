package dev.hextet.aws.api;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Gives the credentials with which requests are signed. Thread-safe. */
public interface CredentialSource {

  /**
   * The credentials as they are now.
   *
   * @throws dev.hextet.core.resource.CloudFault that says why there are none
   */
  AwsCredentials resolve();

  /** Source of the credentials, in messages. */
  String source();

  /** Ends what it keeps open. */
  default void close() {}
}
