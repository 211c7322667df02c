package dev.hextet.core.resolve.provider;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.version.ReleaseVersion;
import dev.hextet.core.version.VersionConstraints;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks the {@code terraform} blocks, which have no effect. */
public record TerraformBlock(Provider provider, ResolutionProblems report) {
  /** The versions of Terraform and of its AWS provider whose features hextet follows. */
  private static final String TERRAFORM = "1.11";

  private static final String AWS = "5.100";

  private static final Set<String> STATE_LOCATIONS = Set.of("backend", "cloud");
  private static final Set<String> SUPPORTED =
      Set.of("required_version", "required_providers", "backend", "cloud");
  private static final Set<String> NOT_YET = Set.of("experiments", "provider_meta");

  /** Reports arguments without support, and versions that are newer than the supported ones. */
  public void check(List<JsonBlock> blocks) {
    for (JsonBlock block : blocks) {
      BlockArguments.check(block, "terraform", SUPPORTED, NOT_YET, report);
      String version = block.text("required_version", report);
      block
          .entry("required_version")
          .ifPresent(entry -> version(version, entry.node().range(), "Terraform", TERRAFORM));
      block.entry("required_providers").ifPresent(this::providers);
    }
  }

  /** Reports that the state of a root module is local. */
  public void checkStateLocation(List<JsonBlock> blocks) {
    blocks.stream()
        .flatMap(block -> block.entries().stream())
        .filter(entry -> STATE_LOCATIONS.contains(entry.name()))
        .forEach(
            entry ->
                report.add(entry.key().range(), ResolveDiagnostic.LOCAL_STATE.with(entry.name())));
  }

  private void version(String text, SourceRange where, String product, String ours) {
    if (text.isEmpty()) {
      return;
    }
    ReleaseVersion followed = ReleaseVersion.parse(ours).orElseThrow();
    VersionConstraints.parse(text)
        .ifPresentOrElse(
            constraints -> {
              if (constraints.requireNewerFeatures(followed)) {
                report.add(
                    where, ResolveDiagnostic.NEWER_VERSION.with(product, text, product, ours));
              }
            },
            () -> report.add(where, ResolveDiagnostic.VERSION_CONSTRAINT.with(text)));
  }

  /** Returns the keys in all {@code configuration_aliases}, which callers must give. */
  public SortedSet<String> aliases(List<JsonBlock> blocks) {
    SortedSet<String> aliases = new TreeSet<>();
    blocks.stream()
        .flatMap(block -> block.entry("required_providers").stream())
        .flatMap(entry -> JsonBlock.under(entry, report).stream())
        .flatMap(block -> block.entries().stream())
        .map(Entry::node)
        .filter(MappingNode.class::isInstance)
        .flatMap(node -> ((MappingNode) node).entry("configuration_aliases").stream())
        .forEach(entry -> aliases(entry, aliases));
    return aliases;
  }

  private void aliases(Entry entry, SortedSet<String> aliases) {
    if (!(entry.node() instanceof SequenceNode list)) {
      report.wrongType(
          entry.node().range(), "\"" + entry.name() + "\"", "a list", entry.node().what());
      return;
    }
    for (DocumentNode item : list.items()) {
      Optional<ScalarNode> key = item.reference();
      if (key.isPresent()) {
        aliases.add(key.get().text());
      } else {
        report.wrongType(item.range(), "an alias", "a name such as aws.west", item.what());
      }
    }
  }

  /** Checks the version of the provider. Providers that no resource uses have no effect. */
  private void providers(Entry entry) {
    for (JsonBlock block : JsonBlock.under(entry, report)) {
      block.entry(provider.name()).ifPresent(this::provider);
    }
  }

  private void provider(Entry required) {
    Optional<DocumentNode> version =
        required.node() instanceof MappingNode mapping
            ? mapping.entry("version").map(Entry::node)
            : Optional.of(required.node());
    version.ifPresent(
        node ->
            node.reference()
                .ifPresentOrElse(
                    text ->
                        version(text.text(), node.range(), "the provider " + required.name(), AWS),
                    () -> report.wrongType(node.range(), "\"version\"", "a string", node.what())));
  }
}
