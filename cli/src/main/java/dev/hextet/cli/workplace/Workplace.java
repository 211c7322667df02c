package dev.hextet.cli.workplace;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Version;
import dev.hextet.cli.option.CloudOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.engine.Engine;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.RenderingSchemas;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The means of a run.
 *
 * @param location location of the state
 * @param clouds access to the clouds
 * @param engine plans and applies
 */
public record Workplace(StateLocation location, CloudAccess clouds, Engine engine)
    implements AutoCloseable {

  public static Provider provider() {
    return new Ec2Provider();
  }

  /** Returns the schemas for renderings. */
  public static RenderingSchemas vocabulary() {
    Provider provider = provider();
    return RenderingSchemas.of(provider::type, provider::dataSource);
  }

  /** Returns the report on a plan. */
  public static PlanReport report(Plan plan, StepDetail steps) {
    return PlanReport.of(plan, vocabulary(), steps);
  }

  /** Returns the least policy for a plan, its apply, and the destruction of its result. */
  public static String policy(Plan plan) {
    Provider provider = provider();
    return provider
        .accessPolicy(plan.requests(name -> type(provider, name), name -> source(provider, name)))
        .orElseThrow();
  }

  /**
   * Opens a workplace without any request to a cloud.
   *
   * @param settings provider settings, by the key of the provider configuration
   */
  public static Workplace open(
      StatePlace state, CloudOptions cloud, Map<String, Value.MapOf> settings, Host host) {
    Provider provider = provider();
    CloudAccess clouds =
        cloud.sandbox()
            ? CloudAccess.sandbox(provider, settings, state.sandbox(), host)
            : CloudAccess.real(provider, settings);
    return of(state.location(), clouds, cloud.parallelism());
  }

  /**
   * Returns the workplace of a state and a cloud.
   *
   * @param parallelism maximum number of concurrent steps
   */
  public static Workplace of(StateLocation location, CloudAccess clouds, int parallelism) {
    Provider provider = provider();
    Engine engine =
        new Engine(
            name -> type(provider, name),
            name -> source(provider, name),
            clouds,
            Version.tool(),
            parallelism);
    return new Workplace(location, clouds, engine);
  }

  /** The resource type of a name that a state or a plan has. */
  public static ResourceType type(Provider provider, String name) {
    return provider.type(name).orElseThrow(() -> unknown("the resource type " + name));
  }

  private static DataSource source(Provider provider, String name) {
    return provider.dataSource(name).orElseThrow(() -> unknown("the data source " + name));
  }

  private static DiagnosticException unknown(String what) {
    return new DiagnosticException(CliDiagnostic.UNKNOWN_RECORDED_TYPE.with(what).anywhere());
  }

  /** Returns the result of an operation, and meanwhile reports pending reads. */
  public <T> T reportingWaits(Host host, Supplier<T> operation) {
    return clouds.waits().reporting(host, operation);
  }

  @Override
  public void close() {
    clouds.close();
  }
}
