package dev.hextet.sandbox;

import dev.hextet.sandbox.action.ActionDispatcher;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.fault.PendingFaults;
import dev.hextet.sandbox.http.HttpListener;
import dev.hextet.sandbox.sts.StsActions;
import dev.hextet.sandbox.sts.StsFront;
import dev.hextet.sandbox.world.SandboxWorld;
import java.io.IOException;
import java.net.URI;

/**
 * A running sandbox: an EC2 endpoint on 127.0.0.1 that speaks HTTP, takes any credentials, and
 * keeps a world of its own for each region. On the same port, STS gives credentials for roles.
 *
 * <p>Beside EC2's calls it answers {@code GET /_sandbox/calls} (with {@code ?after=N} those after
 * the N-th), {@code GET /_sandbox/inventory}, {@code POST /_sandbox/reset}, and {@code GET}, {@code
 * POST} and {@code DELETE} for {@code /_sandbox/faults}.
 */
public final class Sandbox implements AutoCloseable {

  private final HttpListener listener;

  /** Path that reports the name of the program. */
  public static final String ABOUT = ControlFront.PREFIX + "about";

  /** Name of the program in the answer to {@link #ABOUT}. */
  public static final String PROGRAM = "hextet sandbox";

  private final PendingFaults faults;

  private Sandbox(HttpListener listener, PendingFaults faults) {
    this.listener = listener;
    this.faults = faults;
  }

  /**
   * Starts a sandbox.
   *
   * @throws IOException if the port is taken or the data file cannot be read
   */
  public static Sandbox start(SandboxOptions options) throws IOException {
    DataFile file = new DataFile(options.data());
    ServiceRegistry services = ServiceRegistry.of(SandboxServices.all(options.defaultVpc()));
    ActionDispatcher actions = new ActionDispatcher(services);
    SandboxWorld world = file.load(services.schema(), options.world());
    Ec2 ec2 = new Ec2(world, actions, options.clock(), file);
    PendingFaults faults = new PendingFaults();
    faults.add(options.faults());
    CallLog log = new CallLog(throttled(new Faulty(ec2, faults, Faulty::sleep), actions, options));
    HttpFront front = new HttpFront(log);
    ControlFront control = new ControlFront(ec2, log, faults);
    StsFront sts = new StsFront(new StsActions(SandboxWorld.ACCOUNT, options.clock()));
    return new Sandbox(
        HttpListener.start(
            options.port(),
            new WebGuard(
                request ->
                    request.path().startsWith(ControlFront.PREFIX)
                        ? control.handle(request)
                        : StsFront.isMeant(request) ? sts.handle(request) : front.handle(request))),
        faults);
  }

  private static RequestHandler throttled(
      RequestHandler endpoint, ActionDispatcher actions, SandboxOptions options) {
    return options.throttle() == 0
        ? endpoint
        : new Throttle(endpoint, actions, options.clock(), options.throttle());
  }

  /** Returns the address of the endpoint, such as {@code http://127.0.0.1:4566}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  /** Returns the faults of the sandbox; a fault that is added here strikes from now on. */
  public PendingFaults faults() {
    return faults;
  }

  /** Stops listening. The data file stays. */
  @Override
  public void close() {
    listener.close();
  }
}
