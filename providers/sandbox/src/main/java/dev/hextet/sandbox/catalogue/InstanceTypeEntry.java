package dev.hextet.sandbox.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An instance type.
 *
 * @param mib the memory in MiB
 * @param interfaces the most network interfaces
 * @param ipv4 the most IPv4 addresses of an interface
 * @param ipv6 the most IPv6 addresses of an interface; 0 without support for IPv6
 * @param hypervisor {@code nitro} or {@code xen}
 * @param ghz the clock rate as text; {@code -} if it is not published
 */
public record InstanceTypeEntry(
    String name,
    List<String> architectures,
    int vcpus,
    int cores,
    int threads,
    int mib,
    int interfaces,
    int ipv4,
    int ipv6,
    String hypervisor,
    boolean burstable,
    boolean current,
    boolean freeTier,
    String ghz,
    String network) {

  private static final Map<String, InstanceTypeEntry> ALL = load();

  private static Map<String, InstanceTypeEntry> load() {
    Map<String, InstanceTypeEntry> types = new TreeMap<>();
    for (String[] row : Columns.read("instance-types.txt")) {
      types.put(row[0], of(row));
    }
    return Collections.unmodifiableMap(types);
  }

  private static InstanceTypeEntry of(String[] row) {
    return new InstanceTypeEntry(
        row[0],
        List.of(row[1].split("\\+")),
        Integer.parseInt(row[2]),
        Integer.parseInt(row[3]),
        Integer.parseInt(row[4]),
        Integer.parseInt(row[5]),
        Integer.parseInt(row[6]),
        Integer.parseInt(row[7]),
        Integer.parseInt(row[8]),
        row[9],
        row[10].equals("yes"),
        row[11].equals("yes"),
        row[12].equals("yes"),
        row[13],
        row[14]);
  }

  /** All types, sorted by name. */
  public static Collection<InstanceTypeEntry> all() {
    return ALL.values();
  }

  public static Optional<InstanceTypeEntry> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The type of an instance that exists. */
  public static InstanceTypeEntry get(String name) {
    return find(name).orElseThrow();
  }

  public boolean supportsIpv6() {
    return ipv6 > 0;
  }

  public boolean isNitro() {
    return hypervisor.equals("nitro");
  }

  /** EC2: T2 starts with standard credits, its successors with unlimited ones. */
  public String defaultCredits() {
    return name.startsWith("t2.") ? "standard" : "unlimited";
  }
}
