package dev.hextet.aws.address;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AllocateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AssociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressRequest;

/** Actions that describe and change Elastic IPs. */
final class ElasticIpActionRows {
  private ElasticIpActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeAddresses",
            () ->
                sdk(DescribeAddressesRequest::builder, Ec2Client::describeAddresses)
                    .items("Addresses")
                    .filter("allocation-id", "AllocationId")
                    .always("Addresses", "AllocationId", "PublicIp", "Domain")
                    .words("Addresses.Domain", DomainType::knownValues)),
        Ec2Action.of(
            "AllocateAddress",
            () -> sdk(AllocateAddressRequest::builder, Ec2Client::allocateAddress)),
        Ec2Action.of(
            "ReleaseAddress", () -> sdk(ReleaseAddressRequest::builder, Ec2Client::releaseAddress)),
        Ec2Action.of(
            "AssociateAddress",
            () -> sdk(AssociateAddressRequest::builder, Ec2Client::associateAddress)),
        Ec2Action.of(
            "DisassociateAddress",
            () -> sdk(DisassociateAddressRequest::builder, Ec2Client::disassociateAddress)));
  }
}
