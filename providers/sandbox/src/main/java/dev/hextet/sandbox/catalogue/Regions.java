package dev.hextet.sandbox.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The regions there are, and their availability zones. */
public final class Regions {

  /** A region's short code, of which the ids of its zones are made. */
  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("us-east-1", "use1"),
              Map.entry("us-east-2", "use2"),
              Map.entry("us-west-1", "usw1"),
              Map.entry("us-west-2", "usw2"),
              Map.entry("ca-central-1", "cac1"),
              Map.entry("sa-east-1", "sae1"),
              Map.entry("eu-west-1", "euw1"),
              Map.entry("eu-west-2", "euw2"),
              Map.entry("eu-west-3", "euw3"),
              Map.entry("eu-central-1", "euc1"),
              Map.entry("eu-north-1", "eun1"),
              Map.entry("ap-south-1", "aps1"),
              Map.entry("ap-northeast-1", "apne1"),
              Map.entry("ap-northeast-2", "apne2"),
              Map.entry("ap-northeast-3", "apne3"),
              Map.entry("ap-southeast-1", "apse1"),
              Map.entry("ap-southeast-2", "apse2")));

  private Regions() {}

  public static SortedSet<String> names() {
    return new TreeSet<>(CODES.keySet());
  }

  public static boolean exists(String region) {
    return CODES.containsKey(region);
  }

  /** Six zones in us-east-1, three in every other. */
  public static List<Zone> zones(String region) {
    int count = region.equals("us-east-1") ? 6 : 3;
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // EC2: an account's zone letters are shuffled over the physical zones.
      int physical = (i + count - 1) % count + 1;
      zones.add(new Zone(region + (char) ('a' + i), CODES.get(region) + "-az" + physical));
    }
    return zones;
  }
}
