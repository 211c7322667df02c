package dev.hextet.cli.command;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.DurationConverter;
import dev.hextet.cli.option.FactorConverter;
import dev.hextet.cli.view.Views;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hextet sandbox}: an EC2 endpoint on loopback, until it is stopped. */
@Command(
    name = "sandbox",
    customSynopsis = "hextet sandbox [options]",
    description = "Runs a local EC2 endpoint for trials until Ctrl-C.",
    sortOptions = false)
public final class SandboxCommand implements Callable<Integer> {
  private final Host host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port on 127.0.0.1 (default: 4566). 0 selects a free port.")
  private int port = 4566;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Save the data to a file. Without a file, the data ends with the sandbox.")
  private @Nullable Path data;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "Inject the faults in a file, in YAML or JSON.")
  private @Nullable Path faults;

  @Option(
      names = "--throttle",
      paramLabel = "FACTOR",
      description =
          "Throttle calls by EC2's token buckets: 1 uses the published sizes, 2 "
              + "doubles them (default: 0, off).",
      converter = FactorConverter.class)
  private double throttle;

  @Option(
      names = "--read-lag",
      paramLabel = "TIME",
      description = "Hide new objects from reads for a time, as EC2 may do (default: 0s).",
      converter = DurationConverter.class)
  private Duration readLag = Duration.ZERO;

  @Option(
      names = "--default-vpc",
      description = "Give each region a default VPC, as new AWS accounts have one.")
  private boolean defaultVpc;

  @Mixin private final CommonOptions common = new CommonOptions();

  public SandboxCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    return CommandFailures.reported(Views.of(host, common), view -> run(options()));
  }

  private SandboxOptions options() {
    return SandboxOptions.defaults()
        .withPort(port)
        .withData(data)
        .withThrottle(throttle)
        .withReadLag(readLag)
        .withDefaultVpc(defaultVpc)
        .withFaults(faults == null ? List.of() : FaultFiles.read(faults));
  }

  private int run(SandboxOptions options) {
    try (Sandbox sandbox = Sandbox.start(options)) {
      host.out().print(greeting(sandbox.endpoint().toString()));
      host.out().flush();
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw CommandFailure.error(CliDiagnostic.PORT_TAKEN.with(port));
    } catch (IOException e) {
      throw CommandFailure.error(
          CliDiagnostic.SANDBOX_NOT_STARTED.with(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.SUCCESS;
  }

  private String greeting(String endpoint) {
    return common.json()
        ? "{\"endpoint\":\"" + endpoint + "\"}\n"
        : """
          The sandbox listens on %s. Stop it with Ctrl-C.

            export AWS_ENDPOINT_URL_EC2=%s AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox AWS_REGION=us-east-1
            hextet plan      # or: aws ec2 describe-vpcs
          """
            .formatted(endpoint, endpoint);
  }
}
