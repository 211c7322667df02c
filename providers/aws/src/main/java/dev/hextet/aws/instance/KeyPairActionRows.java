package dev.hextet.aws.instance;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;

/** Actions that describe and change key pairs. */
final class KeyPairActionRows {
  private KeyPairActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeKeyPairs",
            () ->
                sdk(DescribeKeyPairsRequest::builder, Ec2Client::describeKeyPairs)
                    .items("KeyPairs")
                    .filter("key-name", "KeyName")
                    .always("KeyPairs", "KeyName", "KeyPairId", "KeyFingerprint")),
        Ec2Action.of(
            "ImportKeyPair", () -> sdk(ImportKeyPairRequest::builder, Ec2Client::importKeyPair)),
        Ec2Action.of(
            "DeleteKeyPair", () -> sdk(DeleteKeyPairRequest::builder, Ec2Client::deleteKeyPair)));
  }
}
