package dev.hextet.core.address;

import java.util.Comparator;
import java.util.Objects;

/**
 * Address of a {@code resource} or {@code data} block in a module instance: {@code aws_subnet.web},
 * {@code module.a.data.aws_ami.web}.
 *
 * @param module the module instance
 * @param mode managed, or a data source
 * @param type the resource type
 * @param name the name in the document
 */
public record BlockAddress(ModulePath module, ResourceMode mode, String type, String name)
    implements Comparable<BlockAddress> {
  private static final Comparator<BlockAddress> ORDER =
      Comparator.comparing(BlockAddress::module)
          .thenComparing(BlockAddress::mode)
          .thenComparing(BlockAddress::type)
          .thenComparing(BlockAddress::name);

  public BlockAddress {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
  }

  /** Returns the address of a {@code resource} block of the root module. */
  public static BlockAddress of(String type, String name) {
    return new BlockAddress(ModulePath.ROOT, ResourceMode.MANAGED, type, name);
  }

  /** Returns the address of a {@code data} block of the root module. */
  public static BlockAddress ofData(String type, String name) {
    return new BlockAddress(ModulePath.ROOT, ResourceMode.DATA, type, name);
  }

  /** Determines whether it is a data source. */
  public boolean isData() {
    return mode == ResourceMode.DATA;
  }

  /** Returns the address of an instance. */
  public Address instance(InstanceKey key) {
    return new Address(this, key, "");
  }

  /** Returns the address without a key, which stands for the only instance or for all of them. */
  public Address whole() {
    return instance(InstanceKey.none());
  }

  /** Returns the same address seen from the root module, given the module that it starts in. */
  public BlockAddress within(ModulePath outer) {
    return outer.isRoot() ? this : new BlockAddress(module.within(outer), mode, type, name);
  }

  @Override
  public int compareTo(BlockAddress other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String word = isData() ? "data." : ReferentKind.of(type).isPresent() ? "resource." : "";
    return module.prefix() + word + type + "." + name;
  }
}
