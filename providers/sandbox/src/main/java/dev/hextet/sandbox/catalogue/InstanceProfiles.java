package dev.hextet.sandbox.catalogue;

import java.util.Set;

/** The IAM instance profiles of every sandbox. */
public final class InstanceProfiles {

  public static final Set<String> NAMES =
      Set.of("web", "app", "database", "AmazonSSMRoleForInstancesQuickSetup", "ecsInstanceRole");

  private InstanceProfiles() {}
}
