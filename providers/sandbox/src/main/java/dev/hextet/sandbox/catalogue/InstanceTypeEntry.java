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
 * @param hypervisor {@code nitro} or {@code xen}
 */
public record InstanceTypeEntry(
    String name,
    Processor processor,
    int mib,
    Network networking,
    String hypervisor,
    boolean burstable,
    Offer offer) {

  /**
   * The processor of a type.
   *
   * @param ghz the clock rate as text; {@code -} if it is not published
   */
  public record Processor(
      List<String> architectures, int vcpus, int cores, int threads, String ghz) {}

  /**
   * The network of a type.
   *
   * @param interfaces the most network interfaces
   * @param ipv4 the most IPv4 addresses of an interface
   * @param ipv6 the most IPv6 addresses of an interface; 0 without support for IPv6
   * @param performance the bandwidth in EC2's words
   */
  public record Network(int interfaces, int ipv4, int ipv6, String performance) {}

  /** The offer of a type: whether it is of the current generation, and in the free tier. */
  public record Offer(boolean current, boolean freeTier) {}

  private static final Map<String, InstanceTypeEntry> ALL = load();

  private static Map<String, InstanceTypeEntry> load() {
    Map<String, InstanceTypeEntry> types = new TreeMap<>();
    for (String[] row : Columns.read("instance-types.txt")) {
      types.put(row[0], of(row));
    }
    return Collections.unmodifiableMap(types);
  }

  private static InstanceTypeEntry of(String[] row) {
    Processor processor =
        new Processor(
            List.of(row[1].split("\\+")), number(row[2]), number(row[3]), number(row[4]), row[13]);
    return new InstanceTypeEntry(
        row[0],
        processor,
        number(row[5]),
        new Network(number(row[6]), number(row[7]), number(row[8]), row[14]),
        row[9],
        isYes(row[10]),
        new Offer(isYes(row[11]), isYes(row[12])));
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }

  private static boolean isYes(String cell) {
    return cell.equals("yes");
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

  /** Returns its architectures. */
  public List<String> architectures() {
    return processor.architectures();
  }

  /** Returns the number of virtual CPUs. */
  public int vcpus() {
    return processor.vcpus();
  }

  /** Returns the number of cores. */
  public int cores() {
    return processor.cores();
  }

  /** Returns the number of threads for each core. */
  public int threads() {
    return processor.threads();
  }

  /** Returns the most network interfaces. */
  public int interfaces() {
    return networking.interfaces();
  }

  /** Returns the most IPv4 addresses of an interface. */
  public int ipv4() {
    return networking.ipv4();
  }

  /** Returns the most IPv6 addresses of an interface; 0 without support for IPv6. */
  public int ipv6() {
    return networking.ipv6();
  }

  public boolean supportsIpv6() {
    return ipv6() > 0;
  }

  public boolean isNitro() {
    return hypervisor.equals("nitro");
  }

  /** EC2: the oldest zone of us-east-1 offers no Nitro types. */
  public boolean isOffered(Zone zone) {
    return !(isNitro() && zone.id().equals("use1-az3"));
  }

  /** EC2: T2 starts with standard credits, its successors with unlimited ones. */
  public String defaultCredits() {
    return name.startsWith("t2.") ? "standard" : "unlimited";
  }
}
