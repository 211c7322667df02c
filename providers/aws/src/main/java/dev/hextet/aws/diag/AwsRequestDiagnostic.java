package dev.hextet.aws.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.RunDiagnostic;

/** Diagnostics of requests to AWS and of their credentials. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum AwsRequestDiagnostic implements DiagnosticType {
  CANNOT_REACH(
      error(
          "CannotReach",
          "AWS cannot be reached",
          "cannot reach {endpoint}: {why}",
          """
          The endpoint of EC2 cannot be reached: the host name does not exist, there is no route,
          the connection is refused, or TLS fails. Check the region, `endpoints.ec2`,
          `AWS_ENDPOINT_URL_EC2` and the network.
          """)),

  DID_NOT_ANSWER(
      RunDiagnostic.INCOMPLETE_ANSWER.variant(
          "AWS did not answer", "{endpoint} did not answer: {why}")),

  UNUSABLE_ANSWER(
      RunDiagnostic.INCOMPLETE_ANSWER.variant(
          "AWS did not answer", "{endpoint} returned an unusable answer: {why}.")),

  TRUNCATED_READ(RunDiagnostic.INCOMPLETE_ANSWER.variant("AWS did not answer", "{why}.")),

  HTTP_ERROR(
      RunDiagnostic.INCOMPLETE_ANSWER.variant(
          "AWS returned an error", "{endpoint} answered with HTTP status {status}")),

  RUN_STOPPED(
      RunDiagnostic.STEP_INTERRUPTED.variant(
          "the run was stopped", "the run was stopped before the request was sent")),

  EXPIRED_CREDENTIALS(
      error(
          "CredentialsRefused",
          "AWS rejected the credentials",
          "{endpoint} rejected the credentials from the {source} ({code}). They have "
              + "expired, or this machine's clock is wrong. Renew them (aws sso login).",
          """
          EC2 rejected the credentials. The message names their source and EC2's error code: they
          have expired, belong to another account, or the clock of this machine is wrong. Renew
          them.
          """)),

  REJECTED_CREDENTIALS(
      EXPIRED_CREDENTIALS.variant(
          "AWS rejected the credentials",
          "{endpoint} rejected the credentials from the {source} ({code}). Check that "
              + "they belong to this account and are still active.")),

  FORBIDDEN_ACCOUNT(
      error(
          "AccountNotAllowed",
          "the account is not allowed",
          "{provider}: the credentials from the {source} are for account {account}, "
              + "which is in forbidden_account_ids.",
          """
          The credentials are for an account that is not in `allowed_account_ids`, or that is in
          `forbidden_account_ids`. The message names the account and the source of the
          credentials. No other request was sent.
          """)),

  ACCOUNT_NOT_ALLOWED(
      FORBIDDEN_ACCOUNT.variant(
          "the account is not allowed",
          "{provider}: the credentials from the {source} are for account {account}, "
              + "which is not in allowed_account_ids.")),

  CREDENTIALS_EXPIRED(
      error(
          "NoCredentials",
          "there are no credentials",
          "The credentials from the {source} have expired and cannot be renewed.",
          """
          There are no credentials for AWS, or they have expired and cannot be renewed. The
          message lists every source that was tried and what is missing there.
          """)),

  NO_CREDENTIALS(CREDENTIALS_EXPIRED.variant("there are no credentials", "{tried}")),

  ROLE_NOT_ASSUMED(
      error(
          "RoleNotAssumed",
          "the role cannot be assumed",
          "{provider}: {role} cannot be assumed with the credentials from the "
              + "{source}: {code}. {words}",
          """
          STS did not return credentials for the role of `assume_role`. The message names the
          provider configuration, the role, the source of the credentials, and STS's error code:
          `AccessDenied` if the role does not trust them, or if they are not permitted to assume
          it.
          """));

  private final DiagnosticTemplate template;

  AwsRequestDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
