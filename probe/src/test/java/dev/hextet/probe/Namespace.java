package dev.hextet.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A network namespace of its own, in which a class of the tests runs. */
enum Namespace {
  HERE(""),
  ABSENT("echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6"),
  /** The router has a hardware address, and drops all packets. */
  BROKEN(Namespace.LINK + " && ip -6 neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev h0"),
  /** The router does not answer to neighbour solicitations: the kernel reports it unreachable. */
  WITHOUT_ROUTER(Namespace.LINK);

  private static final String LINK =
      "ip link add h0 type veth peer name h1 && ip link set h0 up && ip link set h1 up"
          + " && ip -6 addr add 2001:db8::2/64 dev h0 nodad"
          + " && ip -6 route add default via 2001:db8::1";

  private final String commands;

  Namespace(String commands) {
    this.commands = commands;
  }

  /** The output of a process, and its exit code. */
  record Output(int code, String text) {}

  /** Determines whether this machine lets the user create namespaces and links. */
  static boolean isPossible() throws IOException, InterruptedException {
    return BROKEN.shell("true").code() == 0 && ABSENT.shell("true").code() == 0;
  }

  /** Runs the main method of a class in the namespace. */
  Output run(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add("\"$JAVA\" -cp \"$CLASSES\" " + main.getName());
    arguments.forEach(argument -> words.add("'" + argument + "'"));
    return shell("exec " + String.join(" ", words));
  }

  private Output shell(String last) throws IOException, InterruptedException {
    String setup = commands.isEmpty() ? "" : commands + " && ";
    ProcessBuilder builder =
        new ProcessBuilder("unshare", "-rn", "sh", "-c", "ip link set lo up && " + setup + last);
    builder.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    builder.redirectErrorStream(true);
    Process process;
    try {
      process = builder.start();
    } catch (IOException withoutUnshare) {
      return new Output(-1, withoutUnshare.toString());
    }
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }
}
