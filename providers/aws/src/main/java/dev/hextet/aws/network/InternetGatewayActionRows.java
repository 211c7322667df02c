package dev.hextet.aws.network;

import static dev.hextet.aws.api.ActionForm.sdk;

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
                sdk(DescribeInternetGatewaysRequest::builder, Ec2Client::describeInternetGateways)
                    .items("InternetGateways")
                    .pages(1000)
                    .filter("internet-gateway-id", "InternetGatewayId")
                    .filter("attachment.vpc-id", "Attachments.VpcId")
                    .always("InternetGateways", "InternetGatewayId", "Attachments")
                    .always("InternetGateways.Attachments", "VpcId", "State")
                    // EC2: the model has no "available", which is the only state that EC2 reports
                    // of a
                    // gateway.

                    .words(
                        "InternetGateways.Attachments.State",
                        AttachmentStatus::knownValues,
                        "available")),
        Ec2Action.of(
            "CreateInternetGateway",
            () -> sdk(CreateInternetGatewayRequest::builder, Ec2Client::createInternetGateway)),
        Ec2Action.of(
            "DeleteInternetGateway",
            () -> sdk(DeleteInternetGatewayRequest::builder, Ec2Client::deleteInternetGateway)),
        Ec2Action.of(
            "AttachInternetGateway",
            () -> sdk(AttachInternetGatewayRequest::builder, Ec2Client::attachInternetGateway)),
        Ec2Action.of(
            "DetachInternetGateway",
            () -> sdk(DetachInternetGatewayRequest::builder, Ec2Client::detachInternetGateway)));
  }
}
