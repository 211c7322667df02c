package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The console output of instances. No guest runs in the sandbox, so that the output has the
 * addresses of the interfaces, and no line that a guest would print.
 */
public final class ConsoleOutputActions implements ResourceService {
  private static final String PREFIX = "sandbox: ";

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("GetConsoleOutput", ConsoleOutputActions::write);
  }

  private static void write(ActionCall call, Xml answer) {
    Instance instance =
        call.region().table(Instance.KIND).require(call.parameters().required("InstanceId"));
    call.parameters().flag("Latest", false);
    // EC2: the output is in Base64, and has a time even where it is empty.
    byte[] output = output(call.region(), instance).getBytes(StandardCharsets.UTF_8);
    answer
        .text("instanceId", instance.id())
        .time("timestamp", instance.power().since())
        .text("output", Base64.getEncoder().encodeToString(output));
  }

  private static String output(Region region, Instance instance) {
    if (!instance.is("running")) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add("instance " + instance.id() + " of image " + instance.launch().imageId());
    for (NetworkInterface eni : Interfaces.of(region, instance.id())) {
      eni.ipv4().forEach(address -> lines.add(eni.id() + " has the address " + address));
      eni.ipv6().forEach(address -> lines.add(eni.id() + " has the address " + address));
    }
    lines.add("no guest runs here, and nothing else is printed");
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(PREFIX).append(line).append("\r\n"));
    return text.toString();
  }
}
