package dev.hextet.aws.api;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Gives the credentials with which requests are signed. Thread-safe. */
public interface CredentialSource {

  /**
   * Returns the present credentials.
   *
   * @throws dev.hextet.core.resource.CloudFault with the reason if there are none
   */
  AwsCredentials resolve();

  /** Source of the credentials, in messages. */
  String source();

  /** Closes the connections of the source. */
  default void close() {}
}
