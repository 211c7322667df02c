package dev.hextet.core.check;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Kinds of probes in a {@code check} block, with their arguments. */
@SuppressWarnings("ImmutableEnumChecker") // A schema consists of immutable records.
public enum ProbeKind {
  /** Requests a URL. */
  HTTP(
      List.of(
          ProbeArguments.URL,
          ProbeArguments.STATUS,
          ProbeArguments.BODY,
          ProbeArguments.FAMILY,
          ProbeArguments.WITHIN,
          ProbeArguments.CONSOLE)),

  /** Opens a connection. */
  TCP(
      List.of(
          ProbeArguments.HOST,
          ProbeArguments.PORT,
          ProbeArguments.FAMILY,
          ProbeArguments.WITHIN,
          ProbeArguments.CONSOLE)),

  /** Requests the records of a name. */
  DNS(
      List.of(
          ProbeArguments.NAME,
          ProbeArguments.TYPE,
          ProbeArguments.EQUALS,
          ProbeArguments.SERVER,
          ProbeArguments.WITHIN));

  private final Schema schema;

  ProbeKind(List<Attribute<?>> arguments) {
    this.schema = Schema.of(name().toLowerCase(Locale.ROOT), "", arguments, Set.of());
  }

  /** Returns the word in documents: {@code http}. */
  public String word() {
    return schema.type();
  }

  /**
   * Returns the kind of a word in documents.
   *
   * @throws IllegalArgumentException for another word
   */
  public static ProbeKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is not a probe"));
  }

  /** Returns the arguments. */
  public Schema schema() {
    return schema;
  }

  /** Returns the contradiction between arguments; empty if they agree or are unknown. */
  Optional<FieldProblem> contradiction(Attributes arguments) {
    return switch (this) {
      case HTTP ->
          arguments
              .get(ProbeArguments.URL)
              .flatMap(url -> familyProblem(HttpUrl.host(URI.create(url)), arguments));
      case TCP ->
          arguments.get(ProbeArguments.HOST).flatMap(host -> familyProblem(host, arguments));
      case DNS -> type(arguments).flatMap(type -> answerProblem(type, arguments));
    };
  }

  private static Optional<FieldProblem> familyProblem(String host, Attributes arguments) {
    return ProbeFields.family(host, ProbeArguments.family(arguments));
  }

  private static Optional<DnsRecordType> type(Attributes arguments) {
    return arguments.get(ProbeArguments.TYPE).flatMap(DnsRecordType::ofName);
  }

  private static Optional<FieldProblem> answerProblem(DnsRecordType type, Attributes arguments) {
    return arguments
        .get(ProbeArguments.EQUALS)
        .flatMap(expected -> ProbeFields.expected(type, expected));
  }

  /**
   * Returns the probe of its arguments, which are known and without a problem.
   *
   * @param arguments the result of {@link ProbeValues}
   */
  public Probe probe(Attributes arguments) {
    Duration within = arguments.get(ProbeArguments.WITHIN).orElseThrow();
    return switch (this) {
      case HTTP ->
          new HttpProbe(
              URI.create(arguments.get(ProbeArguments.URL).orElseThrow()),
              Math.toIntExact(arguments.get(ProbeArguments.STATUS).orElseThrow()),
              arguments.get(ProbeArguments.BODY),
              ProbeArguments.family(arguments),
              within);
      case TCP ->
          new TcpProbe(
              arguments.get(ProbeArguments.HOST).orElseThrow(),
              Math.toIntExact(arguments.get(ProbeArguments.PORT).orElseThrow()),
              ProbeArguments.family(arguments),
              within);
      case DNS ->
          new DnsProbe(
              arguments.get(ProbeArguments.NAME).orElseThrow(),
              type(arguments).orElseThrow(),
              arguments.get(ProbeArguments.EQUALS).orElseThrow(),
              arguments.get(ProbeArguments.SERVER),
              within);
    };
  }

  /** Returns the line that the guest prints to its console; empty without one. */
  public static Optional<String> consoleLine(Attributes arguments) {
    return arguments.get(ProbeArguments.CONSOLE);
  }
}
