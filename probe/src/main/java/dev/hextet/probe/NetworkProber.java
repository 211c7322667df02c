package dev.hextet.probe;

import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.Prober;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;

/** The prober of the program: it uses the network of this machine. */
public final class NetworkProber implements Prober {
  private static final long LAST_MILLIS = 500;

  private final List<ControlDestination> controls;
  private final HostResolver resolver;
  private final Exchange nameService;
  private final SSLContext tls;

  NetworkProber(
      List<ControlDestination> controls,
      HostResolver resolver,
      Exchange nameService,
      SSLContext tls) {
    this.controls = List.copyOf(controls);
    this.resolver = resolver;
    this.nameService = nameService;
    this.tls = tls;
  }

  /**
   * Returns a prober that trusts the authorities of the JVM.
   *
   * @param controls decide whether a destination or this machine is at fault where nothing answers;
   *     without any, the destination is at fault, unless DNS does not answer
   */
  public static NetworkProber of(List<ControlDestination> controls) {
    NameCache.limit();
    try {
      return new NetworkProber(
          controls,
          HostResolver.system(),
          NameServiceExchange.ofMachine(),
          SSLContext.getDefault());
    } catch (NoSuchAlgorithmException unreadable) {
      throw new IllegalStateException("the trusted authorities cannot be read", unreadable);
    }
  }

  @Override
  public Map<String, List<ProbeResult>> run(
      Map<String, Probe> probes, ProbeListener listener, BooleanSupplier stopped) {
    AtomicBoolean over = new AtomicBoolean();
    BooleanSupplier ends = () -> over.get() || stopped.getAsBoolean();
    ExecutorService threads = Executors.newCachedThreadPool(NetworkProber::thread);
    Judge judge = new ControlJudge(controls, resolver, nameService, threads, ends);
    ProbeRun.Surroundings shared =
        new ProbeRun.Surroundings(
            resolver, tls, judge, threads, new SerialListener(listener), ends);
    try {
      Map<String, Future<List<ProbeResult>>> runs = new LinkedHashMap<>();
      probes.forEach(
          (name, probe) ->
              runs.put(name, threads.submit(new ProbeRun(name, probe, shared)::results)));
      return results(runs, over);
    } finally {
      over.set(true);
      end(threads);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "probe");
    thread.setDaemon(true);
    return thread;
  }

  private static Map<String, List<ProbeResult>> results(
      Map<String, Future<List<ProbeResult>>> runs, AtomicBoolean over) {
    Map<String, List<ProbeResult>> results = new LinkedHashMap<>();
    runs.forEach((name, run) -> results.put(name, result(run, over)));
    return results;
  }

  /** An interruption stops the run: the results follow at once. */
  private static List<ProbeResult> result(Future<List<ProbeResult>> run, AtomicBoolean over) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return run.get();
        } catch (InterruptedException stopped) {
          interrupted = true;
          over.set(true);
        }
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Look-ups of names cannot be cancelled: their threads end after the run. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      boolean unused = threads.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
