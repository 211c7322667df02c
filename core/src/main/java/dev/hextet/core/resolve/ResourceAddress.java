package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.AddressPatterns;
import dev.hextet.core.address.InvalidAddress;
import dev.hextet.core.address.ModulePattern;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Optional;

/** Addresses of managed resources and modules as arguments: {@code from} and {@code to}. */
final class ResourceAddress {
  private ResourceAddress() {}

  /** Reads the address in an argument; reports an error if it is not that of a resource. */
  static Optional<Address> read(Entry entry, ResolutionProblems report) {
    Optional<AddressPattern> pattern = pattern(entry, report);
    if (pattern.isPresent() && pattern.get() instanceof ModulePattern) {
      wrong(entry, "Found " + pattern.get() + ". Write an address such as aws_vpc.main.", report);
    }
    return pattern.filter(Address.class::isInstance).map(Address.class::cast);
  }

  /** Reads the name of a module, or the address of a resource, in an argument. */
  static Optional<AddressPattern> pattern(Entry entry, ResolutionProblems report) {
    Optional<ScalarNode> reference = entry.node().reference();
    if (reference.isEmpty()) {
      wrong(entry, "Found " + entry.node().what() + ".", report);
      return Optional.empty();
    }
    String text = reference.get().text();
    try {
      AddressPattern pattern = AddressPatterns.parse(text);
      if (!(pattern instanceof Address address) || !address.isData() && !address.isDeposed()) {
        return Optional.of(pattern);
      }
      wrong(entry, "Found " + pattern + ". Write an address such as aws_vpc.main.", report);
    } catch (InvalidAddress e) {
      Optional<String> bare = ResolutionProblems.inTemplate(text);
      wrong(
          entry,
          bare.map(inner -> "Write " + inner + ", without ${ }.").orElse(e.remedy()),
          report);
    }
    return Optional.empty();
  }

  private static void wrong(Entry entry, String detail, ResolutionProblems report) {
    report.add(entry.node().range(), ResolveDiagnostic.WRONG_ADDRESS.with(entry.name(), detail));
  }
}
