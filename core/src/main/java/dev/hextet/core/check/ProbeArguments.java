package dev.hextet.core.check;

import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.GoDuration;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Arguments of probes in a document, and the probes of their values. */
final class ProbeArguments {
  static final Attribute<String> URL = required("url", text("URL", HttpUrl::problem));
  static final Attribute<Long> STATUS =
      Attribute.optional("status", number("status", ProbeFields::status)).fallback(Value.of(200));
  static final Attribute<String> BODY =
      Attribute.optional("body_contains", text("text", ProbeFields::bodyContains));
  static final Attribute<String> FAMILY = Attribute.optional("family", Kinds.oneOf("ipv4", "ipv6"));
  static final Attribute<Duration> WITHIN =
      Attribute.optional("within", within()).fallback(Value.of("3m"));

  /** A line that the guest prints to its console once the service is up. */
  static final Attribute<String> CONSOLE =
      Attribute.optional("console_contains", text("text", ProbeFields::consoleContains));

  static final Attribute<String> HOST =
      required("host", text("address or host name", ProbeFields::host));
  static final Attribute<Long> PORT = required("port", number("port", ProbeFields::port));
  static final Attribute<String> NAME = required("name", text("DNS name", ProbeFields::dnsName));
  static final Attribute<String> TYPE = required("type", Kinds.oneOf(types()));
  static final Attribute<List<String>> EQUALS = required("equals", new TextsKind());
  static final Attribute<String> SERVER =
      Attribute.optional("server", text("address of a DNS server", ProbeFields::server));

  private ProbeArguments() {}

  private static <T> Attribute<T> required(String name, Kind<T> kind) {
    return Attribute.required(name, kind);
  }

  private static Kind<String> text(String name, Function<String, Optional<FieldProblem>> rule) {
    return new CheckedKind<>(name, Kinds.TEXT, rule);
  }

  private static Kind<Long> number(String name, Function<Long, Optional<FieldProblem>> rule) {
    return new CheckedKind<>(name, Kinds.INTEGER, rule);
  }

  private static Kind<Duration> within() {
    Kind<Duration> duration =
        Kinds.parsed("duration", text -> GoDuration.text(duration(text)), ProbeArguments::duration);
    return new CheckedKind<>(duration.name(), duration, ProbeFields::within);
  }

  private static Duration duration(String text) {
    return GoDuration.positive(text)
        .orElseThrow(() -> new InvalidValue(CheckDiagnostic.INVALID_DURATION.with(text)));
  }

  private static String[] types() {
    return Arrays.stream(DnsRecordType.values()).map(Enum::name).toArray(String[]::new);
  }

  /** Returns the family that the arguments name. */
  static Optional<AddressFamily> family(Attributes arguments) {
    return arguments
        .get(FAMILY)
        .map(word -> word.equals("ipv6") ? AddressFamily.IPV6 : AddressFamily.IPV4);
  }
}
