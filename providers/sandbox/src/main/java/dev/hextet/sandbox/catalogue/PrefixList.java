package dev.hextet.sandbox.catalogue;

import java.util.List;

/** A list of blocks that Amazon keeps for one of its services in one region. */
public record PrefixList(String id, String name, List<String> cidrs) {

  /** The lists of the services that gateway endpoints lead to. */
  public static List<PrefixList> of(String region) {
    return List.of(
        new PrefixList(
            "pl-02cd2c6b",
            "com.amazonaws." + region + ".dynamodb",
            List.of("3.218.182.0/24", "52.94.0.0/22")),
        new PrefixList(
            "pl-63a5400a",
            "com.amazonaws." + region + ".s3",
            List.of("52.216.0.0/15", "54.231.0.0/16")));
  }
}
