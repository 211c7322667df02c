package dev.hextet.sandbox.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A machine image (AMI).
 *
 * @param created the time of creation in EC2's form
 */
public record MachineImage(
    String id, String created, Owner owner, Machine machine, String name, String description) {

  /**
   * The owner of an image.
   *
   * @param account the account of the owner
   * @param alias the owner's name, where AWS defines one; empty otherwise
   */
  public record Owner(String account, String alias) {}

  /**
   * The machine that an image describes.
   *
   * @param rootDevice the device name of the root volume
   * @param requiresTokens whether its instances accept IMDSv2 only
   */
  public record Machine(String architecture, String rootDevice, boolean requiresTokens) {}

  /** The size of every root volume here, in GiB. */
  public static final int ROOT_SIZE = 8;

  private static final Map<String, MachineImage> ALL = load();

  private static Map<String, MachineImage> load() {
    Map<String, MachineImage> images = new LinkedHashMap<>();
    for (String[] row : Columns.read("images.txt")) {
      String alias = row[3].equals("-") ? "" : row[3];
      images.put(
          row[0],
          new MachineImage(
              row[0],
              row[1] + "T00:00:00.000Z",
              new Owner(row[2], alias),
              new Machine(row[4], row[5], row[6].equals("v2.0")),
              row[7],
              row[8]));
    }
    return Collections.unmodifiableMap(images);
  }

  public static Collection<MachineImage> all() {
    return ALL.values();
  }

  public static Optional<MachineImage> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** The image of an instance that exists. */
  public static MachineImage get(String id) {
    return find(id).orElseThrow();
  }

  /** Returns the architecture of its instances. */
  public String architecture() {
    return machine.architecture();
  }

  /** Returns the device name of the root volume. */
  public String rootDevice() {
    return machine.rootDevice();
  }

  /** Determines whether its instances accept IMDSv2 only. */
  public boolean requiresTokens() {
    return machine.requiresTokens();
  }

  /** The snapshot that its root volumes are made from. */
  public String snapshotId() {
    return "snap-" + id.substring("ami-".length());
  }
}
