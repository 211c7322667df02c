package dev.hextet.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.hextet.sandbox.action.Actions;
import dev.hextet.sandbox.model.Settings;
import dev.hextet.sandbox.model.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running sandbox: an EC2 endpoint on 127.0.0.1 that speaks HTTP, takes any credentials, and
 * keeps a world of its own for each region.
 *
 * <p>Beside EC2's calls it answers {@code GET /_sandbox/calls} (with {@code ?after=N} those after
 * the N-th), {@code GET /_sandbox/inventory} and {@code POST /_sandbox/reset}.
 */
public final class Sandbox implements AutoCloseable {

  private static final int THREADS = 16;

  private final HttpServer server;
  private final ExecutorService threads;

  private Sandbox(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a sandbox.
   *
   * @throws IOException when the port is taken or the data file cannot be read
   */
  public static Sandbox start(SandboxOptions options) throws IOException {
    // Without it, each answer on a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    DataFile file = new DataFile(options.data());
    World world = file.load(settings(options));
    Ec2 ec2 = new Ec2(world, new Actions(), options.clock(), file);
    CallLog log = new CallLog(options.throttled() ? new Throttle(ec2, options.clock()) : ec2);
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), options.port()),
            0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, Sandbox::thread);
    server.setExecutor(threads);
    server.createContext("/", new HttpFront(log));
    server.createContext("/_sandbox/", new ControlFront(ec2, log));
    server.start();
    return new Sandbox(server, threads);
  }

  private static Settings settings(SandboxOptions options) {
    return new Settings(
        options.seed(), options.delay(), options.readLag(), options.instanceProfiles());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }

  /** Where it listens, such as {@code http://127.0.0.1:4566}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops listening. What is in the data file stays. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
