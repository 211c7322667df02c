package dev.hextet.sandbox.model;

/** Which network ACL guards a subnet: every subnet has exactly one. */
public record NetworkAclAssociation(String id, String networkAclId, String subnetId)
    implements Resource {}
