package dev.hextet.sandbox.catalogue;

import java.util.Set;

/** The IAM instance profiles there are unless others are asked for. */
public final class InstanceProfiles {

  public static final Set<String> NAMES =
      Set.of("web", "app", "database", "AmazonSSMRoleForInstancesQuickSetup", "ecsInstanceRole");

  private InstanceProfiles() {}
}
