package dev.hextet.aws.catalog;

import dev.hextet.aws.common.Canonical;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of destinations of routes. */
@SuppressWarnings("ImmutableEnumChecker") // attributes and kinds are immutable
public enum RouteDestination {
  IPV4("cidr_block", "DestinationCidrBlock", AddressKinds.IPV4_CIDR),
  IPV6("ipv6_cidr_block", "DestinationIpv6CidrBlock", AddressKinds.IPV6_CIDR),
  PREFIX_LIST("destination_prefix_list_id", "DestinationPrefixListId", Ec2Ids.of("pl"));

  private final String inline;
  private final String member;
  private final Attribute<?> key;

  RouteDestination(String inline, String member, Kind<?> kind) {
    this.inline = inline;
    this.member = member;
    String name = inline.startsWith("destination_") ? inline : "destination_" + inline;
    this.key = Attribute.optional(name, kind).replaces().absent(Value.of(""));
  }

  /** The attribute of a route that is written in its table. */
  public String inline() {
    return inline;
  }

  /** The attribute of {@code aws_route}. */
  public Attribute<?> key() {
    return key;
  }

  /** The names of all attributes of {@code aws_route}. */
  public static List<String> attributes() {
    return Stream.of(values()).map(to -> to.key.name()).toList();
  }

  /** The member in EC2's routes and in its calls. */
  public String member() {
    return member;
  }

  public Kind<?> kind() {
    return key.kind();
  }

  /** The destination of one of EC2's routes; null as a value if it is of another kind. */
  public Value of(Value.MapOf route) {
    return Canonical.of(key.kind(), route.get(member));
  }
}
