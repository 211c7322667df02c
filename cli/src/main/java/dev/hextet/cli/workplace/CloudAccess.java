package dev.hextet.cli.workplace;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.PendingWaits;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The way to the clouds: to EC2 in each region, or to a sandbox in this process that ends with it.
 */
public final class CloudAccess implements Clouds, AutoCloseable {
  private static final Value DUMMY = Value.of("sandbox");

  /** Read lag of an own sandbox, in seconds: new objects are visible at once. */
  private static final Value AT_ONCE = Value.of("1");

  private static final Value.MapOf NOTHING = Value.map(Map.of());

  private final Provider provider;
  private final SortedMap<String, Value.MapOf> settings;
  private final Map<String, Connected> connections = new ConcurrentHashMap<>();
  private final @Nullable Sandbox sandbox;
  private final PendingWaits waits = new PendingWaits();

  private CloudAccess(
      Provider provider, Map<String, Value.MapOf> settings, @Nullable Sandbox sandbox) {
    this.provider = provider;
    this.settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    this.sandbox = sandbox;
  }

  /**
   * Returns the access to EC2, or to the endpoint in the settings.
   *
   * @param settings by the key of the provider configuration
   */
  static CloudAccess real(Provider provider, Map<String, Value.MapOf> settings) {
    return new CloudAccess(provider, settings, null);
  }

  /** A sandbox whose world is kept in a file. */
  public static CloudAccess sandbox(
      Provider provider, Map<String, Value.MapOf> settings, Path file, Host host) {
    try {
      return sandbox(
          provider, settings, Sandbox.start(SandboxOptions.defaults().withData(file)), host);
    } catch (IOException e) {
      throw CommandFailure.error(
          CliDiagnostic.SANDBOX_FILE_UNREADABLE.with(file, String.valueOf(e.getMessage())));
    }
  }

  /** A running sandbox, which ends with the way to it. */
  public static CloudAccess sandbox(
      Provider provider, Map<String, Value.MapOf> settings, Sandbox sandbox, Host host) {
    SortedMap<String, Value.MapOf> sandboxed = new TreeMap<>();
    sandboxed.put(provider.name(), sandboxed(NOTHING, sandbox.endpoint(), host));
    settings.forEach(
        (key, values) -> sandboxed.put(key, sandboxed(values, sandbox.endpoint(), host)));
    return new CloudAccess(provider, sandboxed, sandbox);
  }

  /** The settings with the sandbox in EC2's place. */
  static Value.MapOf sandboxed(Value.MapOf settings, URI endpoint, Host host) {
    Value.MapOf sandboxed =
        settings
            .with("endpoints", services(endpoint))
            .with("access_key", DUMMY)
            .with("secret_key", DUMMY)
            .with("read_lag", AT_ONCE);
    boolean hasRegion =
        !settings.get("region").isNull()
            || host.isSet("AWS_REGION")
            || host.isSet("AWS_DEFAULT_REGION");
    return hasRegion ? sandboxed : sandboxed.with("region", Value.of("us-east-1"));
  }

  private static Value services(URI endpoint) {
    Value there = Value.of(endpoint.toString());
    return Value.map(Map.of("ec2", there, "sts", there));
  }

  /** The configuration without an alias is always there, if only with no settings. */
  private Value.MapOf settings(String key) {
    Value.MapOf found = settings.get(key);
    if (found == null && !key.equals(provider.name())) {
      throw CommandFailure.error(PlanDiagnostic.RUN_WITHOUT_PROVIDER.with(key));
    }
    return found == null ? NOTHING : found;
  }

  /** Determines whether a sandbox in this process stands for EC2. */
  public boolean isSandbox() {
    return sandbox != null;
  }

  /** Returns the register of pending reads. */
  public PendingWaits waits() {
    return waits;
  }

  @Override
  public Cloud of(String key) {
    return connections.computeIfAbsent(key, Connected::new).cloud();
  }

  /** A sandbox of one's own has another port each time, and is the same place. */
  @Override
  public CloudLocation place(String key) {
    CloudLocation place = of(key).place();
    return sandbox == null ? place : place.at(CloudLocation.SANDBOX);
  }

  /**
   * Requires clouds that make no change in a dry run: EC2 itself, or a sandbox of this program.
   *
   * @throws CommandFailure for another endpoint
   */
  public void requireDryRuns() {
    Set<String> keys = settings.isEmpty() ? Set.of(provider.name()) : settings.keySet();
    for (String key : keys) {
      String endpoint = place(key).endpoint();
      boolean isKnown =
          endpoint.equals(CloudLocation.AWS)
              || endpoint.equals(CloudLocation.SANDBOX)
              || SandboxRecognition.isSandbox(endpoint);
      if (!isKnown) {
        throw CommandFailure.error(CliDiagnostic.DRY_RUN_UNSAFE.with(endpoint));
      }
    }
  }

  /** A cloud that is connected on its first use; a slow connection does not delay others. */
  private final class Connected {
    private final String key;
    private @Nullable Cloud cloud;

    Connected(String key) {
      this.key = key;
    }

    synchronized Cloud cloud() {
      Cloud connected = cloud;
      if (connected == null) {
        connected = new WatchedCloud(provider.connect(key, settings(key)), waits);
        cloud = connected;
      }
      return connected;
    }

    synchronized void close() {
      if (cloud != null) {
        cloud.close();
      }
    }
  }

  @Override
  public void close() {
    List.copyOf(new ArrayList<>(connections.values())).forEach(Connected::close);
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
