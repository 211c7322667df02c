package dev.hextet.aws.network;

import static dev.hextet.aws.api.Ec2Action.sdk;

import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayRequest;

/** Actions that describe and change internet gateways. */
final class InternetGatewayActionRows {
  private InternetGatewayActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
                "DescribeInternetGateways",
                () ->
                    sdk(
                        DescribeInternetGatewaysRequest::builder,
                        Ec2Client::describeInternetGateways))
            .items("InternetGateways")
            .pages(1000)
            .filter("internet-gateway-id", "InternetGatewayId")
            .filter("attachment.vpc-id", "Attachments.VpcId")
            .always("InternetGateways", "InternetGatewayId", "Attachments")
            .always("InternetGateways.Attachments", "VpcId", "State")
            // EC2: the model has no "available", which is the only state that EC2 reports of a
            // gateway.

            .words("InternetGateways.Attachments.State", AttachmentStatus::knownValues, "available")
            .row(),
        Ec2Action.plain(
            "CreateInternetGateway",
            () -> sdk(CreateInternetGatewayRequest::builder, Ec2Client::createInternetGateway)),
        Ec2Action.plain(
            "DeleteInternetGateway",
            () -> sdk(DeleteInternetGatewayRequest::builder, Ec2Client::deleteInternetGateway)),
        Ec2Action.plain(
            "AttachInternetGateway",
            () -> sdk(AttachInternetGatewayRequest::builder, Ec2Client::attachInternetGateway)),
        Ec2Action.plain(
            "DetachInternetGateway",
            () -> sdk(DetachInternetGatewayRequest::builder, Ec2Client::detachInternetGateway)));
  }
}
