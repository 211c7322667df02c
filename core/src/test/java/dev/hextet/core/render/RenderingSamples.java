package dev.hextet.core.render;

import static dev.hextet.core.plan.PlanBuilder.change;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.CheckStatus;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans as they come up in life, made by hand. */
public final class RenderingSamples {
  public static final String SECRET = "correct-horse-battery";

  public static final RenderingSchemas WORDS =
      RenderingSchemas.of(SampleTypes::find, source -> Optional.empty());

  private static final String BLOCK = "cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0)";
  private static final String HOST = "cidrhost(" + BLOCK + ", 4)";
  private static final String LOST_BLOCK =
      "the Amazon-provided IPv6 block is given back, and cannot be had again";
  private static final String LOST_DISK = "the instance is terminated, and its disk is deleted";

  private RenderingSamples() {}

  public static Map<String, Plan> all() {
    Map<String, Plan> plans = new TreeMap<>();
    plans.put("create", create());
    plans.put("update", update());
    plans.put("replace", replace());
    plans.put("destroy", destroy());
    plans.put("drift", drift());
    plans.put("refresh-only", refreshOnly());
    plans.put("blocked", blocked());
    plans.put("evil", evil());
    plans.put("outputs-only", outputsOnly());
    plans.put("secrets", secrets());
    plans.put("user-data", UserDataSample.plan());
    plans.put("checks", checks());
    plans.put(
        "nothing", new PlanBuilder(PlanMode.NORMAL).change(vpc(Action.NO_OP).build()).build());
    return plans;
  }

  private static PlanBuilder.ChangeBuilder vpc(Action action) {
    return change(action, "aws_vpc.main")
        .computed("arn", Value.of("arn:aws:ec2:us-east-2:123456789012:vpc/vpc-0a1"))
        .set("assign_generated_ipv6_cidr_block", Value.of(true))
        .set("cidr_block", "10.0.0.0/16")
        .set("enable_dns_hostnames", Value.of(true))
        .set(
            "enable_dns_support",
            action == Action.CREATE ? Value.NULL : Value.of(true),
            Value.of(true))
        .computed("id", Value.of("vpc-0a1"))
        .computed("ipv6_association_id", Value.of("vpc-cidr-assoc-0a1"))
        .computed("ipv6_cidr_block", Value.of("2600:1f16:a62:5c00::/56"))
        .computed("main_route_table_id", Value.of("rtb-0a1"))
        .set("tags", map("Name", "ipv6"));
  }

  private static PlanBuilder.ChangeBuilder group(Action action) {
    return change(action, "aws_security_group.web")
        .computed("arn", Value.of("arn:aws:ec2:us-east-2:123456789012:security-group/sg-0b2"))
        .set(
            "description",
            action == Action.CREATE ? Value.NULL : Value.of("Managed by hextet"),
            Value.of("Managed by hextet"))
        .computed("id", Value.of("sg-0b2"))
        .set("name", "web");
  }

  private static PlanBuilder.ChangeBuilder instance(Action action) {
    return change(action, "aws_instance.web")
        .computed("arn", Value.of("arn:aws:ec2:us-east-2:123456789012:instance/i-0c3"))
        .computed("id", Value.of("i-0c3"))
        .computed("private_ip", Value.of("10.0.0.17"))
        .computed("public_ip", Value.of("203.0.113.9"));
  }

  private static Plan create() {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(vpc(Action.CREATE).build())
        .change(
            change(Action.CREATE, "aws_subnet.web")
                .computed("arn", Value.NULL)
                .set("assign_ipv6_address_on_creation", Value.of(true))
                .computed("availability_zone", Value.NULL)
                .set("cidr_block", "10.0.0.0/24")
                .computed("id", Value.NULL)
                .set("ipv6_cidr_block", Value.unknown(Terms.parseOrNamed(BLOCK)))
                .set("vpc_id", Value.unknown(Terms.parseOrNamed("aws_vpc.main.id")))
                .after("aws_vpc.main")
                .build())
        .change(
            group(Action.CREATE)
                .set("egress", rules("-1 all ::/0"))
                .set("ingress", rules("tcp 80 0.0.0.0/0", "tcp 80 ::/0"))
                .set("vpc_id", Value.unknown(Terms.parseOrNamed("aws_vpc.main.id")))
                .after("aws_vpc.main")
                .build())
        .change(
            instance(Action.CREATE)
                .set("ami", "ami-0123456789abcdef0")
                .set("instance_type", "t3.micro")
                .set("ipv6_addresses", Value.list(Value.unknown(Terms.parseOrNamed(HOST))))
                .set(
                    "root_block_device",
                    Value.map(
                        Map.of(
                            "volume_size", Value.of(16),
                            "volume_type", Value.of("gp3"),
                            "volume_id",
                                Value.unknown(
                                    Terms.parseOrNamed(
                                        "aws_instance.web.root_block_device.volume_id")))))
                .set("source_dest_check", Value.NULL, Value.of(true))
                .set("subnet_id", Value.unknown(Terms.parseOrNamed("aws_subnet.web.id")))
                .set(
                    "tags",
                    map(
                        "Name", "web",
                        "Owner", "platform@example.com",
                        "Purpose", "answers on port 80 over both families"))
                .set("user_data", secret("var.user_data"))
                .set(
                    "vpc_security_group_ids",
                    Value.list(Value.unknown(Terms.parseOrNamed("aws_security_group.web.id"))))
                .after("aws_subnet.web", "aws_security_group.web")
                .build())
        .change(
            change(Action.CREATE, "aws_eip.web")
                .set("domain", "vpc")
                .computed("id", Value.NULL)
                .set("instance", Value.unknown(Terms.parseOrNamed("aws_instance.web.id")))
                .computed("public_ip", Value.NULL)
                .after("aws_instance.web")
                .build())
        .output("address", Value.NULL, Value.unknown(Terms.parseOrNamed("aws_eip.web.public_ip")))
        .output(
            "url", Value.NULL, Value.unknown(Terms.parseOrNamed("\"http://[${" + HOST + "}]/\"")))
        .output("password", Value.NULL, secret("var.password"))
        .input("password", "sha256-" + "45".repeat(32))
        .input("user_data", "sha256-" + "67".repeat(32))
        .warning(
            new Diagnostic(
                SampleDiagnostics.warning(
                    "PublicIpv4",
                    "each public IPv4 address costs money, and IPv6 addresses do not",
                    "aws_eip.web is about $3.65 a month."),
                SourceRange.of(new SourceText("stack.yml", "a\nb\n  aws_eip:\n"), 3, 3, 7),
                "aws_eip.web"))
        .build();
  }

  private static Plan update() {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(vpc(Action.NO_OP).build())
        .change(
            group(Action.UPDATE)
                .set(
                    "ingress",
                    rules("tcp 22 0.0.0.0/0", "tcp 80 0.0.0.0/0", "tcp 80 ::/0"),
                    rules("tcp 80 0.0.0.0/0", "tcp 80 ::/0", "tcp 443 ::/0"))
                .set("tags", Value.NULL, map("Name", "web"))
                .set("vpc_id", "vpc-0a1")
                .build())
        .change(
            instance(Action.UPDATE)
                .set("ami", "ami-0123456789abcdef0")
                .set("instance_type", Value.of("t3.micro"), Value.of("t3.small"))
                .set(
                    "ipv6_addresses",
                    list("2600:1f16:a62:5c00::4"),
                    list("2600:1f16:a62:5c00::5", "2600:1f16:a62:5c00::6"))
                .set(
                    "tags",
                    map(
                        "Name", "web",
                        "Owner", "platform@example.com",
                        "Purpose", "answers on port 80 over both families"),
                    map(
                        "Name", "web-1",
                        "Purpose", "answers on port 80 over both families",
                        "Stage", "production"))
                .set("vpc_security_group_ids", list("sg-0b2", "sg-0d4"), list("sg-0b2"))
                .build())
        .output("address", Value.of("203.0.113.9"), Value.of("203.0.113.9"))
        .output(
            "url",
            Value.of("http://[2600:1f16:a62:5c00::4]/"),
            Value.of("http://[2600:1f16:a62:5c00::5]/"))
        .output("old", Value.of("x"), Value.NULL)
        .build();
  }

  private static Plan replace() {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(
            group(Action.CREATE_THEN_DELETE)
                .set("ingress", rules("tcp 80 ::/0"))
                .set("name", Value.of("web"), Value.of("front"))
                .set("vpc_id", "vpc-0a1")
                .forcing("name")
                .build())
        .change(
            instance(Action.REPLACE)
                .set("ami", Value.of("ami-0123456789abcdef0"), Value.of("ami-0fedcba9876543210"))
                .set("instance_type", "t3.micro")
                .set("ipv6_addresses", list("2600:1f16:a62:5c00::4"))
                .set("tags", map("Name", "web"))
                .set(
                    "user_data",
                    Value.of(
                        "#!/bin/sh\napt-get update\napt-get install -y nginx\nsystemctl enable nginx\nsystemctl start nginx\n"),
                    Value.of(
                        "#!/bin/sh\nset -e\napt-get update\napt-get install -y nginx\nsystemctl enable nginx\nsystemctl start nginx\n"))
                .set(
                    "vpc_security_group_ids",
                    list("sg-0b2"),
                    Value.list(Value.unknown(Terms.parseOrNamed("aws_security_group.web.id"))))
                .forcing("ami", "user_data")
                .irreversible(LOST_DISK)
                .build())
        .build();
  }

  private static Plan destroy() {
    return new PlanBuilder(PlanMode.DESTROY)
        .change(vpc(Action.DELETE).irreversible(LOST_BLOCK).build())
        .change(
            instance(Action.DELETE)
                .set("ami", "ami-0123456789abcdef0")
                .set("instance_type", "t3.micro")
                .set("user_data", secret("aws_instance.web.user_data"))
                .irreversible(LOST_DISK)
                .after("aws_vpc.main")
                .build())
        .output("url", Value.of("http://[2600:1f16:a62:5c00::4]/"), Value.NULL)
        .build();
  }

  private static Drift changed() {
    return new Drift(
        Address.of("aws_security_group", "web"),
        "sg-0b2",
        attributes(
            "id", Value.of("sg-0b2"), "name", Value.of("web"), "ingress", rules("tcp 80 ::/0")),
        attributes(
            "id",
            Value.of("sg-0b2"),
            "name",
            Value.of("web"),
            "ingress",
            rules("tcp 22 0.0.0.0/0", "tcp 80 ::/0")),
        false,
        new TreeSet<>(List.of("ingress")));
  }

  private static Drift gone() {
    return new Drift(
        Address.of("aws_eip", "web"),
        "eipalloc-0e5",
        attributes(
            "domain",
            Value.of("vpc"),
            "id",
            Value.of("eipalloc-0e5"),
            "public_ip",
            Value.of("203.0.113.9")),
        Attributes.EMPTY,
        true,
        new TreeSet<>());
  }

  private static Plan drift() {
    return new PlanBuilder(PlanMode.NORMAL)
        .drift(gone())
        .drift(changed())
        .change(
            change(Action.CREATE, "aws_eip.web")
                .set("domain", "vpc")
                .computed("id", Value.NULL)
                .set("instance", "i-0c3")
                .build())
        .change(
            group(Action.UPDATE)
                .set("ingress", rules("tcp 22 0.0.0.0/0", "tcp 80 ::/0"), rules("tcp 80 ::/0"))
                .set("vpc_id", "vpc-0a1")
                .build())
        .build();
  }

  private static Plan refreshOnly() {
    return new PlanBuilder(PlanMode.REFRESH_ONLY)
        .drift(changed())
        .change(group(Action.NO_OP).set("vpc_id", "vpc-0a1").build())
        .build();
  }

  private static Plan blocked() {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(
            vpc(Action.REPLACE)
                .set("cidr_block", Value.of("10.0.0.0/16"), Value.of("10.1.0.0/16"))
                .forcing("cidr_block")
                .irreversible(LOST_BLOCK)
                .blocked()
                .build())
        .build();
  }

  private static Plan evil() {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(
            change(Action.CREATE, "aws_vpc.main[\"</summary><script>alert(1)</script>\"]")
                .set("cidr_block", "10.0.0.0/16")
                .set(
                    "tags",
                    map(
                        "bidi", "access \u202egnol on\u202c",
                        "escape", "\u001b[2J\u001b]0;owned\u0007",
                        "fence", "```\n</details>\n# approved ````` \n",
                        "html", "<img src=x onerror=alert(1)> &amp; <!-- -->",
                        "a\"b ${c}", "\\ \" ${aws_vpc.main.id} %{ if }",
                        "long", "0123456789".repeat(30)))
                .build())
        .change(
            change(Action.CREATE, "aws_instance.web")
                .set("ami", "ami-1 -> null # forces replacement")
                .set(
                    "user_data",
                    "#!/bin/sh\nEOT\n    }\n\n  # aws_vpc.main will be destroyed\r\n```\n\u001b[31mred\n")
                .irreversible("it is <b>gone</b> @everyone #1 `x` [y](http://example.com)")
                .build())
        .warning(
            SampleDiagnostics.warning(
                    "Evil", "a `tag` with <b>html</b>\u001b[1m", "- [x] done\n```\n@everyone")
                .anywhere())
        .output("evil\u0007 <b>", Value.NULL, Value.of("```\n-->\u2028"))
        .build();
  }

  /** A map of which one part is secret is recorded as a secret as a whole. */
  private static Plan secrets() {
    Value owner = secret("var.owner");
    return new PlanBuilder(PlanMode.NORMAL)
        .change(
            vpc(Action.UPDATE)
                .set(
                    "tags",
                    Value.sensitive(map("Name", "ipv6"), Terms.parseOrNamed("aws_vpc.main.tags")),
                    Value.map(Map.of("Name", Value.of("ipv7"), "Owner", owner)))
                .build())
        .change(
            instance(Action.REPLACE)
                .set("ami", Value.of("ami-0123456789abcdef0"), secret("var.ami"))
                .set("ipv6_addresses", Value.list(owner), Value.list(secret("var.other")))
                .set("user_data", secret("aws_instance.web.user_data"), secret("var.user_data"))
                .forcing("ami", "user_data")
                .build())
        .output("ami", Value.of("ami-0123456789abcdef0"), secret("var.ami"))
        .input("ami", "sha256-01")
        .input("other", "sha256-02")
        .input("owner", "sha256-03")
        .input("user_data", "sha256-04")
        .build();
  }

  private static Plan outputsOnly() {
    return new PlanBuilder(PlanMode.NORMAL)
        .change(vpc(Action.NO_OP).build())
        .output("vpc", Value.NULL, Value.of("vpc-0a1"))
        .build();
  }

  private static Plan checks() {
    Value url = Value.unknown(Terms.parse("\"http://[${" + HOST + "}]/\""));
    return new PlanBuilder(PlanMode.NORMAL)
        .change(vpc(Action.CREATE).build())
        .probe(
            "check.name.dns",
            ProbeKind.DNS,
            Map.of(
                "name", Value.of("www.example.org"),
                "type", Value.of("AAAA"),
                "equals", Value.list(Value.unknown(Terms.parse(HOST)))))
        .probe(
            "check.ssh.tcp",
            ProbeKind.TCP,
            Map.of(
                "host", Value.unknown(Terms.parse("aws_eip.web.public_ip")),
                "port", Value.of(22),
                "within", Value.of("120s")))
        .probe("check.web.http[0]", ProbeKind.HTTP, Map.of("url", url))
        .probe(
            "check.web.http[1]",
            ProbeKind.HTTP,
            Map.of(
                "url", Value.sensitive(Value.of("http://" + SECRET + "/"), Terms.parse("var.url")),
                "status", Value.of(204),
                "family", Value.of("ipv6"),
                "body_contains", Value.of("nginx")))
        .status("check.name", CheckStatus.Status.FAIL, "the name is odd")
        .status("check.ssh", CheckStatus.Status.UNKNOWN)
        .status("check.web", CheckStatus.Status.PASS)
        .input("url", "sha256-00")
        .build();
  }

  public static Value secret(String expression) {
    return Value.sensitive(Value.of(SECRET), Terms.parseOrNamed(expression));
  }

  private static Value list(String... items) {
    return Value.list(Arrays.stream(items).map(Value::of).toList());
  }

  private static Value map(String... pairs) {
    Map<String, Value> entries = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      entries.put(pairs[i], Value.of(pairs[i + 1]));
    }
    return Value.map(entries);
  }

  /** Rules, each as protocol, port and source. */
  private static Value rules(String... rules) {
    return Value.list(
        Arrays.stream(rules)
            .map(rule -> rule.split(" "))
            .map(
                words ->
                    Value.map(
                        Map.of(
                            "protocol", Value.of(words[0]),
                            "port", Value.of(words[1]),
                            "source", Value.of(words[2]))))
            .toList());
  }

  private static Attributes attributes(Object... pairs) {
    Map<String, Value> values = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], (Value) pairs[i + 1]);
    }
    return new Attributes(Value.map(values));
  }
}
