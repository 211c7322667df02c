package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InvalidAddress;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Optional;

/** Addresses of managed resources as arguments: {@code from} and {@code to}. */
final class ResourceAddress {
  private ResourceAddress() {}

  /** Reads the address in an argument; reports an error if it is not that of a resource. */
  static Optional<Address> read(Entry entry, ResolutionProblems report) {
    Optional<ScalarNode> reference = entry.node().reference();
    if (reference.isEmpty()) {
      wrong(entry, "Found " + entry.node().what() + ".", report);
      return Optional.empty();
    }
    ScalarNode scalar = reference.get();
    try {
      Address address = Address.parse(scalar.text());
      if (!address.isData() && !address.isDeposed() && address.module().isRoot()) {
        return Optional.of(address);
      }
      wrong(entry, "Found " + address + ". Write an address such as aws_vpc.main.", report);
    } catch (InvalidAddress e) {
      Optional<String> bare = ResolutionProblems.inTemplate(scalar.text());
      wrong(
          entry, bare.map(text -> "Write " + text + ", without ${ }.").orElse(e.remedy()), report);
    }
    return Optional.empty();
  }

  private static void wrong(Entry entry, String detail, ResolutionProblems report) {
    report.add(entry.node().range(), ResolveDiagnostic.WRONG_ADDRESS.with(entry.name(), detail));
  }
}
