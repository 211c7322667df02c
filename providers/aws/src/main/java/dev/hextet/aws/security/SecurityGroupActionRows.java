package dev.hextet.aws.security;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.AnswerParts;
import dev.hextet.aws.api.Ec2Action;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsEgressRequest;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;

/** Actions that describe and change security groups. */
final class SecurityGroupActionRows {
  private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "icmp", "icmpv6");
  private static final String[] SOURCES = {
    "IpRanges", "Ipv6Ranges", "PrefixListIds", "UserIdGroupPairs"
  };

  private SecurityGroupActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeSecurityGroups",
            () ->
                sdk(DescribeSecurityGroupsRequest::builder, Ec2Client::describeSecurityGroups)
                    .items("SecurityGroups")
                    .pages(1000)
                    .filter("group-id", "GroupId")
                    .filter("vpc-id", "VpcId")
                    .filter("group-name", "GroupName")
                    .filter("ip-permission.group-id", "IpPermissions.UserIdGroupPairs.GroupId")
                    .always(
                        "SecurityGroups",
                        "GroupId",
                        "GroupName",
                        "Description",
                        "VpcId",
                        "IpPermissions",
                        "IpPermissionsEgress")
                    .whole("SecurityGroups.IpPermissions", SecurityGroupActionRows::isWhole)
                    .whole("SecurityGroups.IpPermissionsEgress", SecurityGroupActionRows::isWhole)),
        Ec2Action.of(
            "CreateSecurityGroup",
            () -> sdk(CreateSecurityGroupRequest::builder, Ec2Client::createSecurityGroup)),
        Ec2Action.of(
            "DeleteSecurityGroup",
            () -> sdk(DeleteSecurityGroupRequest::builder, Ec2Client::deleteSecurityGroup)),
        Ec2Action.of(
            "AuthorizeSecurityGroupEgress",
            () ->
                sdk(
                    AuthorizeSecurityGroupEgressRequest::builder,
                    Ec2Client::authorizeSecurityGroupEgress)),
        Ec2Action.of(
            "AuthorizeSecurityGroupIngress",
            () ->
                sdk(
                        AuthorizeSecurityGroupIngressRequest::builder,
                        Ec2Client::authorizeSecurityGroupIngress)
                    .rate("resource-intensive", 50, 5)),
        Ec2Action.of(
            "RevokeSecurityGroupEgress",
            () ->
                sdk(
                    RevokeSecurityGroupEgressRequest::builder,
                    Ec2Client::revokeSecurityGroupEgress)),
        Ec2Action.of(
            "RevokeSecurityGroupIngress",
            () ->
                sdk(
                        RevokeSecurityGroupIngressRequest::builder,
                        Ec2Client::revokeSecurityGroupIngress)
                    .rate("resource-intensive", 50, 5)),
        Ec2Action.of(
            "UpdateSecurityGroupRuleDescriptionsEgress",
            () ->
                sdk(
                    UpdateSecurityGroupRuleDescriptionsEgressRequest::builder,
                    Ec2Client::updateSecurityGroupRuleDescriptionsEgress)),
        Ec2Action.of(
            "UpdateSecurityGroupRuleDescriptionsIngress",
            () ->
                sdk(
                    UpdateSecurityGroupRuleDescriptionsIngressRequest::builder,
                    Ec2Client::updateSecurityGroupRuleDescriptionsIngress)));
  }

  private static boolean isWhole(Value.MapOf permission) {
    boolean needsPorts =
        permission.get("IpProtocol").asText().filter(WITH_PORTS::contains).isPresent();
    return AnswerParts.hasAny(permission, SOURCES)
        && (!needsPorts || AnswerParts.hasAll(permission, "FromPort", "ToPort"));
  }
}
