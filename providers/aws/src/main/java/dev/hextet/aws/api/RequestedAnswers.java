package dev.hextet.aws.api;

import dev.hextet.aws.common.Wildcards;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an answer is about what was asked for: one about other things shows nothing as gone. */
final class RequestedAnswers {
  /** The member of requests and of answers that says which page comes next. */
  static final String NEXT = "NextToken";

  private static final String ATTRIBUTE = "Attribute";

  /** Filters, and the member of a thing that each compares. */
  private static final Map<String, String> COMPARED =
      Map.ofEntries(
          Map.entry("allocation-id", "AllocationId"),
          Map.entry("group-id", "GroupId"),
          Map.entry("instance-id", "InstanceId"),
          Map.entry("instance-type", "InstanceType"),
          Map.entry("internet-gateway-id", "InternetGatewayId"),
          Map.entry("key-name", "KeyName"),
          Map.entry("network-interface-id", "NetworkInterfaceId"),
          Map.entry("route-table-id", "RouteTableId"),
          Map.entry("subnet-id", "SubnetId"),
          Map.entry("volume-id", "VolumeId"),
          Map.entry("vpc-id", "VpcId"));

  private RequestedAnswers() {}

  /**
   * Compares an answer with its request.
   *
   * @throws UnusableAnswer if it has a thing that was not asked for, or not what was
   */
  static void check(Value.MapOf arguments, Value.MapOf answer) {
    for (Value.MapOf filter : AnswerPaths.items(arguments, "Filters")) {
      String member = COMPARED.get(AnswerPaths.text(filter, "Name").orElse(""));
      if (member != null) {
        List<String> values = AnswerPaths.texts(filter, "Values");
        things(answer).forEach(thing -> compare(thing, member, values));
      }
    }
    AnswerPaths.text(arguments, ATTRIBUTE).ifPresent(name -> attribute(name, arguments, answer));
    AnswerPaths.text(arguments, NEXT).ifPresent(page -> goesOn(page, answer));
  }

  private static void goesOn(String page, Value.MapOf answer) {
    if (AnswerPaths.text(answer, NEXT).filter(page::equals).isPresent()) {
      throw new UnusableAnswer("the answer names its own page as the next one");
    }
  }

  private static void compare(Value.MapOf thing, String member, List<String> values) {
    Optional<String> text = thing.get(member).asText();
    if (text.isPresent() && values.stream().noneMatch(v -> Wildcards.match(v, text.get()))) {
      throw new UnusableAnswer("the answer has a thing with a " + member + " not asked for");
    }
  }

  /** EC2 answers about one attribute of one thing. */
  private static void attribute(String name, Value.MapOf arguments, Value.MapOf answer) {
    String member = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    boolean said = answer.entries().keySet().stream().anyMatch(key -> key.startsWith(member));
    boolean same =
        Stream.of("VpcId", "InstanceId").allMatch(id -> arguments.get(id).equals(answer.get(id)));
    if (!said || !same) {
      throw new UnusableAnswer("the answer does not say what was asked for");
    }
  }

  private static Stream<Value.MapOf> things(Value.MapOf answer) {
    return answer.entries().keySet().stream()
        .flatMap(name -> AnswerPaths.items(answer, name).stream())
        .flatMap(
            thing ->
                thing.get("Instances") instanceof Value.ListOf
                    ? AnswerPaths.items(thing, "Instances").stream()
                    : Stream.of(thing));
  }
}
