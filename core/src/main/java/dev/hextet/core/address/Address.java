package dev.hextet.core.address;

import dev.hextet.core.spelling.QuotedString;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Address of a resource or data source: {@code aws_subnet.web}, {@code aws_subnet.web[0]}, {@code
 * module.a["x"].data.aws_ami.web["a"]}. Without a key it stands for the only instance of a block;
 * where several instances can be meant, for all of them. The order is that of blocks, then of keys.
 *
 * @param block the block in its module instance
 * @param key the key of the instance
 * @param deposedId ID of a resource whose successor has this address, and that still exists; empty
 *     for the current resource
 */
public record Address(BlockAddress block, InstanceKey key, String deposedId)
    implements Referent, AddressPattern, Comparable<Address> {

  // Deposed instances follow the current ones of a block, except under for_each, where each follows
  // its successor. States and plans are written in this order.
  private static final Comparator<Address> ORDER =
      Comparator.comparing(Address::block)
          .thenComparing(address -> address.key instanceof InstanceKey.Name)
          .thenComparing(
              address -> !(address.key instanceof InstanceKey.Name) && address.isDeposed())
          .thenComparing(Address::key)
          .thenComparing(Address::deposedId);

  public Address {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(deposedId, "deposedId");
  }

  /** Returns the address without a key of a managed resource of the root module. */
  public static Address of(String type, String name) {
    return BlockAddress.of(type, name).whole();
  }

  /** Returns the address without a key of a data source of the root module. */
  public static Address ofData(String type, String name) {
    return BlockAddress.ofData(type, name).whole();
  }

  /**
   * Reads an address in any of its spellings.
   *
   * @throws InvalidAddress if the text is not an address
   */
  public static Address parse(String text) {
    return new AddressParser(text).address();
  }

  /** Reads an address; empty if the text is not an address. */
  public static Optional<Address> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (InvalidAddress e) {
      return Optional.empty();
    }
  }

  @Override
  public ModulePath module() {
    return block.module();
  }

  @Override
  public ReferentKind kind() {
    return isData() ? ReferentKind.DATA : ReferentKind.RESOURCE;
  }

  /** Returns the resource type. */
  public String type() {
    return block.type();
  }

  @Override
  public String name() {
    return block.name();
  }

  /** Returns the address of the block, which stands for all its instances. */
  public Address whole() {
    return block.whole();
  }

  /** Returns the address of an instance of the same block. */
  public Address instance(InstanceKey instanceKey) {
    return block.instance(instanceKey);
  }

  /** Determines whether it is a data source. */
  public boolean isData() {
    return block.isData();
  }

  /** Determines whether it is without a key, and so can stand for all instances of its block. */
  @Override
  public boolean isWhole() {
    return key.isNone() && !isDeposed();
  }

  @Override
  public boolean includes(Address address) {
    Address own = address.module().equals(module()) ? address : address.movedInto(module());
    boolean same = equals(own) || equals(own.current()) || isWhole() && block.equals(own.block());
    return same && module().matches(address.module());
  }

  /** Returns the address of the same resource in another module. */
  public Address movedInto(ModulePath module) {
    return relative().within(module);
  }

  /** Determines whether a successor has taken the place of this resource. */
  public boolean isDeposed() {
    return !deposedId.isEmpty();
  }

  /** Returns the address of a resource from the time its successor takes its place. */
  public Address deposed(String id) {
    return new Address(block, key, id);
  }

  /** Returns the address in the document: for a deposed resource, that of its successor. */
  public Address current() {
    return isDeposed() ? deposed("") : this;
  }

  /** Returns another address for the same resource; a deposed resource stays deposed. */
  public Address movedTo(Address other) {
    return other.deposed(deposedId);
  }

  /** Returns the same address seen from its own module. */
  public Address relative() {
    BlockAddress own = new BlockAddress(ModulePath.ROOT, block.mode(), block.type(), block.name());
    return new Address(own, key, deposedId);
  }

  @Override
  public Address within(ModulePath outer) {
    return outer.isRoot() ? this : new Address(block.within(outer), key, deposedId);
  }

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return block.toString() + key + (isDeposed() ? " (deposed " + printedId() + ")" : "");
  }

  /** An ID that would be ambiguous within parentheses is quoted. */
  private String printedId() {
    boolean plain =
        !deposedId.startsWith("\"") && deposedId.indexOf('(') < 0 && deposedId.indexOf(')') < 0;
    return plain ? deposedId : QuotedString.of(deposedId);
  }
}
