package dev.hextet.fault;

import java.util.ArrayList;
import java.util.List;

/** What can grow in a walk: each is at most one resource, in one of several forms. */
enum WalkGrowth {
  VPC("aws_vpc", "v") {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("cidr_block: 10.0.0.0/16");
      if (isWide(plot)) {
        body.add("assign_generated_ipv6_cidr_block: true");
      }
      if (form == 2) {
        body.add("enable_dns_hostnames: true");
      }
      body.add(tags(form));
    }
  },
  SUBNET("aws_subnet", "s", VPC) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      subnet(plot, form, 0, body);
    }
  },
  OTHER_SUBNET("aws_subnet", "t", VPC) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      subnet(plot, form, 1, body);
    }
  },
  GATE("aws_internet_gateway", "g", VPC) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("vpc_id: " + plot.reference(VPC, "id"));
      body.add(tags(form));
    }
  },
  TABLE("aws_route_table", "r", VPC) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("vpc_id: " + plot.reference(VPC, "id"));
      body.add(tags(form));
    }
  },
  ROUTE("aws_route", "four", TABLE, GATE) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("route_table_id: " + plot.reference(TABLE, "id"));
      body.add("destination_cidr_block: " + (form == 1 ? "192.0.2.0/24" : "0.0.0.0/0"));
      body.add("gateway_id: " + plot.reference(GATE, "id"));
    }
  },
  ROUTE_SIX("aws_route", "six", TABLE, GATE) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("route_table_id: " + plot.reference(TABLE, "id"));
      body.add("destination_ipv6_cidr_block: \"::/0\"");
      body.add("gateway_id: " + plot.reference(GATE, "id"));
    }
  },
  ASSOCIATION("aws_route_table_association", "a", SUBNET, TABLE) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("subnet_id: " + plot.reference(SUBNET, "id"));
      body.add(
          "route_table_id: "
              + (form == 1
                  ? plot.reference(VPC, "main_route_table_id")
                  : plot.reference(TABLE, "id")));
    }
  },
  GROUP("aws_security_group", "w", VPC) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("name: web");
      body.add("vpc_id: " + plot.reference(VPC, "id"));
      body.add("ingress: [ " + rule(80 + form) + (form == 1 ? ", " + rule(22) : "") + " ]");
    }
  },
  KEY("aws_key_pair", "k") {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("key_name: admin");
      body.add("public_key: " + (form == 1 ? OTHER_PUBLIC_KEY : PUBLIC_KEY));
      body.add(tags(form));
    }
  },
  SERVER("aws_instance", "i", SUBNET, GROUP) {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("ami: ami-0559d46e72e27d4e7");
      body.add("instance_type: " + (form == 2 ? "t3.small" : "t3.micro"));
      body.add("subnet_id: " + plot.reference(SUBNET, "id"));
      body.add("vpc_security_group_ids: [" + plot.reference(GROUP, "id") + "]");
      if (plot.has(KEY) && form != 3) {
        body.add("key_name: " + plot.reference(KEY, "key_name"));
      }
      boolean six = isWide(plot) && plot.form(SUBNET) != 0 && form != 0;
      body.add("ipv6_addresses: [" + (six ? "\"::" + (3 + form) + "\"" : "") + "]");
      body.add(tags(form));
    }
  },
  ADDRESS("aws_eip", "e") {
    @Override
    void fill(Plot plot, int form, List<String> body) {
      body.add("domain: vpc");
      if (plot.has(SERVER) && plot.has(GATE) && form != 0) {
        body.add("instance: " + plot.reference(SERVER, "id"));
      }
      body.add(tags(form));
    }
  };

  static final int FORMS = 4;

  private static final String PUBLIC_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAID5nezIJsDFuuF/RtW34vVsJ0DkWGVKRHdLcmW4yl2ds a@b.example";
  private static final String OTHER_PUBLIC_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJx4nSmTQkqUjW8mCZQ8RwXWZlqXcVgKzqfVhXcPq0rT a@b.example";

  private final String type;
  private final String stem;

  // It is a copy, which nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<WalkGrowth> needs;

  WalkGrowth(String type, String stem, WalkGrowth... needs) {
    this.type = type;
    this.stem = stem;
    this.needs = List.of(needs);
  }

  String type() {
    return type;
  }

  String stem() {
    return stem;
  }

  List<WalkGrowth> needs() {
    return needs;
  }

  /**
   * Whether its VPC can have but one: the next one cannot be made before this one is gone, and this
   * one cannot go before all have turned to the next. So it has another name, or stays what it is.
   */
  boolean isSingle() {
    return this == GATE || this == GROUP;
  }

  /** The body of the resource, as a document has it. */
  String body(Plot plot) {
    List<String> body = new ArrayList<>();
    fill(plot, plot.form(this), body);
    body.removeIf(String::isEmpty);
    return "{ " + String.join(", ", body) + " }";
  }

  abstract void fill(Plot plot, int form, List<String> body);

  /** Whether the VPC has a block of IPv6. */
  private static boolean isWide(Plot plot) {
    return plot.form(VPC) != 0;
  }

  private static void subnet(Plot plot, int form, int number, List<String> body) {
    body.add("vpc_id: " + plot.reference(VPC, "id"));
    body.add("cidr_block: 10.0." + number + ".0/24");
    if (isWide(plot) && form != 0) {
      body.add("ipv6_cidr_block: /64#" + (form == 3 ? number + 16 : number));
      body.add("assign_ipv6_address_on_creation: " + (form == 2));
    }
    body.add(tags(form));
  }

  private static String rule(int port) {
    return "{ protocol: tcp, from_port: %d, to_port: %d, ipv6_cidr_blocks: [\"::/0\"] }"
        .formatted(port, port);
  }

  private static String tags(int form) {
    return form % 2 == 0 ? "" : "tags: { Name: n" + form + " }";
  }
}
