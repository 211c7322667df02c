package dev.hextet.core.engine;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;

/** Lets documents have the types of {@link FakeTypes}. */
final class FakeProvider implements Provider {

  /** What a document wants, as the program reads it. */
  static Configuration configuration(String text) {
    Diagnostics problems = new Diagnostics();
    return DocumentReader.read(new SourceText("stack.yml", text), problems)
        .flatMap(
            document ->
                new Resolver(new FakeProvider()).resolve(document, DocumentInputs.NONE, problems))
        .orElseThrow(() -> new DiagnosticException(problems.sorted()));
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public List<ResourceType> types() {
    return List.of(FakeTypes.of("host"), FakeTypes.of("net"));
  }

  @Override
  public List<DataSource> dataSources() {
    return List.of(FakeSources.of("net"), FakeSources.of("newest"));
  }

  @Override
  public Schema settings() {
    return Schema.of("provider.fake", "", List.of(), Set.of());
  }

  @Override
  public Cloud connect(String key, Value.MapOf settings) {
    throw new UnsupportedOperationException();
  }
}
