package dev.hextet.core.address;

/** Reads names of parts of a configuration or a state. */
public final class AddressPatterns {
  private AddressPatterns() {}

  /**
   * Reads the name of a module, a block or an instance.
   *
   * @throws InvalidAddress if the text is neither
   */
  public static AddressPattern parse(String text) {
    return new AddressParser(text)
        .module()
        .<AddressPattern>map(ModulePattern::new)
        .orElseGet(() -> Address.parse(text));
  }
}
