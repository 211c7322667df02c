package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.api.ActionTable;
import dev.hextet.aws.api.Ec2Action;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Checks calls and reads of resource types against the SDK's model of EC2. */
public final class Model {
  private static final ActionTable ACTIONS = Ec2Catalog.actions();

  private Model() {}

  /** A client whose every action is refused by the interface's own default. */
  private static final class Refusing implements Ec2Client {
    @Override
    public String serviceName() {
      return "ec2";
    }

    @Override
    public void close() {}
  }

  /** Every action, every name and every type of a member is one of EC2's. */
  public static void accepts(ApiCall call) {
    Value.MapOf arguments = (Value.MapOf) known(call.arguments());
    assertThatThrownBy(() -> make(call.action(), arguments))
        .as(call.action() + " " + call.arguments().expression())
        .isInstanceOf(UnsupportedOperationException.class);
    call.waits().forEach(wait -> accepts(wait.query()));
  }

  private static void make(String action, Value.MapOf arguments) {
    send(ACTIONS.get(action), arguments);
  }

  /** Sends a request that the SDK's own default refuses. */
  static void send(Ec2Action row, Value.MapOf arguments) {
    row.send(new Refusing(), arguments);
  }

  public static void accepts(ReadQuery query) {
    Value.MapOf arguments = (Value.MapOf) known(query.arguments());
    assertThatThrownBy(() -> make(query.action(), arguments))
        .as(query.action() + " " + query.arguments().expression())
        .isInstanceOf(UnsupportedOperationException.class);
    if (!query.filter().isEmpty() && !query.filter().startsWith("tag:")) {
      assertThat(ACTIONS.get(query.action()).filterPath(query.filter()))
          .as(query.action() + " by " + query.filter())
          .contains(query.path());
    }
  }

  /** What is not known yet is a text in nearly all arguments; lists are left out. */
  private static Value known(Value value) {
    Value plain = value.unmarked();
    if (plain instanceof Value.Unknown) {
      return Value.of("AAAA");
    } else if (plain instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(Model::known).toList());
    } else if (plain instanceof Value.MapOf map) {
      Map<String, Value> known = new TreeMap<>();
      map.entries().forEach((name, member) -> known.put(name, known(member)));
      return Value.map(known);
    }
    return plain;
  }
}
