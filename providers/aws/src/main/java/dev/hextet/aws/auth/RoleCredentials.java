package dev.hextet.aws.auth;

import dev.hextet.aws.api.CredentialSource;
import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * The credentials of a role, requested from STS with other credentials and renewed before they
 * expire; in a list of roles, each with the credentials of the one before.
 */
final class RoleCredentials implements CredentialSource {
  private static final String SESSION = "hextet";

  private final CredentialSource base;
  private final List<Role> roles;
  private final String name;
  private final TokenService sts;
  private final List<AutoCloseable> open = new ArrayList<>();
  private @Nullable CredentialSource last;
  private @Nullable CloudFault refused;

  RoleCredentials(CredentialSource base, List<Role> roles, Ec2Settings settings, String region) {
    this.base = base;
    this.roles = List.copyOf(roles);
    this.name = settings.name();
    this.sts = new TokenService(settings, region);
  }

  @Override
  public synchronized AwsCredentials resolve() {
    if (refused != null) {
      throw refused;
    }
    CredentialSource assumed = last == null ? chain() : last;
    try {
      AwsCredentials credentials = assumed.resolve();
      last = assumed;
      return credentials;
    } catch (CloudFault fault) {
      // A refused role is not requested again by each read.
      refused = fault.kind() == FaultKind.UNIDENTIFIED ? fault : null;
      throw fault;
    }
  }

  private CredentialSource chain() {
    CredentialSource source = base;
    for (Role role : roles) {
      source = new Assumed(role, source);
    }
    last = source;
    return source;
  }

  @Override
  public String source() {
    return "role " + roles.get(roles.size() - 1).arn();
  }

  @Override
  public synchronized void close() {
    open.forEach(TokenService::closed);
    base.close();
  }

  /** The credentials of one role. */
  private final class Assumed implements CredentialSource {
    private final Role role;
    private final CredentialSource caller;
    private final StsAssumeRoleCredentialsProvider provider;

    Assumed(Role role, CredentialSource caller) {
      this.role = role;
      this.caller = caller;
      StsClient client = sts.client(caller);
      this.provider =
          StsAssumeRoleCredentialsProvider.builder()
              .stsClient(client)
              .refreshRequest(request(role))
              .build();
      open.add(provider);
      open.add(client);
    }

    @Override
    public AwsCredentials resolve() {
      caller.resolve();
      try {
        return provider.resolveCredentials();
      } catch (SdkServiceException e) {
        throw reported(sts.refused("AssumeRole", e, caller));
      } catch (SdkException e) {
        throw reported(sts.unanswered(e, caller));
      }
    }

    private CloudFault reported(CloudFault fault) {
      return new CloudFault(
          fault.kind().isOfRequest() ? FaultKind.UNIDENTIFIED : fault.kind(),
          AwsRequestDiagnostic.ROLE_NOT_ASSUMED.with(
              name, role.arn(), caller.source(), fault.code(), fault.words()));
    }

    @Override
    public String source() {
      return "role " + role.arn();
    }
  }

  private static AssumeRoleRequest request(Role role) {
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(role.arn())
            .roleSessionName(role.sessionName().orElse(SESSION));
    role.externalId().ifPresent(request::externalId);
    role.duration().ifPresent(duration -> request.durationSeconds((int) duration.toSeconds()));
    role.policy().ifPresent(request::policy);
    role.sourceIdentity().ifPresent(request::sourceIdentity);
    if (!role.policies().isEmpty()) {
      request.policyArns(
          role.policies().stream()
              .map(arn -> PolicyDescriptorType.builder().arn(arn).build())
              .toList());
    }
    if (!role.tags().isEmpty()) {
      request.tags(
          role.tags().entrySet().stream()
              .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
              .toList());
    }
    if (!role.transitiveTags().isEmpty()) {
      request.transitiveTagKeys(role.transitiveTags());
    }
    return request.build();
  }
}
