package dev.hextet.sandbox;

import dev.hextet.sandbox.action.Actions;
import dev.hextet.sandbox.http.HttpListener;
import dev.hextet.sandbox.model.Settings;
import dev.hextet.sandbox.model.World;
import java.io.IOException;
import java.net.URI;

/**
 * A running sandbox: an EC2 endpoint on 127.0.0.1 that speaks HTTP, takes any credentials, and
 * keeps a world of its own for each region.
 *
 * <p>Beside EC2's calls it answers {@code GET /_sandbox/calls} (with {@code ?after=N} those after
 * the N-th), {@code GET /_sandbox/inventory} and {@code POST /_sandbox/reset}.
 */
public final class Sandbox implements AutoCloseable {

  private final HttpListener listener;

  private Sandbox(HttpListener listener) {
    this.listener = listener;
  }

  /**
   * Starts a sandbox.
   *
   * @throws IOException when the port is taken or the data file cannot be read
   */
  public static Sandbox start(SandboxOptions options) throws IOException {
    DataFile file = new DataFile(options.data());
    World world = file.load(settings(options));
    Ec2 ec2 = new Ec2(world, new Actions(), options.clock(), file);
    CallLog log = new CallLog(options.throttled() ? new Throttle(ec2, options.clock()) : ec2);
    HttpFront front = new HttpFront(log);
    ControlFront control = new ControlFront(ec2, log);
    return new Sandbox(
        HttpListener.start(
            options.port(),
            request ->
                request.path().startsWith(ControlFront.PREFIX)
                    ? control.handle(request)
                    : front.handle(request)));
  }

  private static Settings settings(SandboxOptions options) {
    return new Settings(
        options.seed(), options.delay(), options.readLag(), options.instanceProfiles());
  }

  /** Where it listens, such as {@code http://127.0.0.1:4566}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  /** Stops listening. What is in the data file stays. */
  @Override
  public void close() {
    listener.close();
  }
}
