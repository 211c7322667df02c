package dev.hextet.cli;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way to the cloud: to EC2, or to a sandbox in this process that ends with it. */
final class Clouds implements AutoCloseable {
  private static final Value DUMMY = Value.of("sandbox");

  private final Cloud cloud;
  private final @Nullable Sandbox sandbox;

  private Clouds(Cloud cloud, @Nullable Sandbox sandbox) {
    this.cloud = cloud;
    this.sandbox = sandbox;
  }

  /** EC2, or what the settings have in its place. */
  static Clouds real(Provider provider, Value.MapOf settings) {
    return new Clouds(provider.connect(settings), null);
  }

  /** A sandbox whose world is kept in a file. */
  static Clouds sandbox(Provider provider, Value.MapOf settings, Path file, Host host) {
    try {
      return sandbox(
          provider, settings, Sandbox.start(SandboxOptions.defaults().withData(file)), host);
    } catch (IOException e) {
      throw CommandFailure.error(
          "SandboxNotStarted",
          "the sandbox cannot be started",
          file + ": " + e.getMessage() + ".\nRemove the file to begin with an empty sandbox.");
    }
  }

  /** A running sandbox, which ends with the way to it. */
  static Clouds sandbox(Provider provider, Value.MapOf settings, Sandbox sandbox, Host host) {
    return new Clouds(provider.connect(sandboxed(settings, sandbox.endpoint(), host)), sandbox);
  }

  /** The settings with the sandbox in EC2's place. */
  static Value.MapOf sandboxed(Value.MapOf settings, URI endpoint, Host host) {
    Value.MapOf sandboxed =
        settings
            .with("endpoints", Value.map(Map.of("ec2", Value.of(endpoint.toString()))))
            .with("access_key", DUMMY)
            .with("secret_key", DUMMY);
    boolean hasRegion =
        !settings.get("region").isNull()
            || host.isSet("AWS_REGION")
            || host.isSet("AWS_DEFAULT_REGION");
    return hasRegion ? sandboxed : sandboxed.with("region", Value.of("us-east-1"));
  }

  Cloud cloud() {
    return cloud;
  }

  @Override
  public void close() {
    cloud.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
