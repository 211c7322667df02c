package dev.hextet.core.verification;

import dev.hextet.core.check.HttpProbe;
import dev.hextet.core.check.Probe;
import dev.hextet.core.execute.SecretRedactor;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Removes the secrets of a probe, and the parts of a sensitive URL, from the texts about it. A
 * server can repeat a part of the URL, encoded or not, in its answer.
 */
final class ProbeRedactor {
  private static final Pattern SEPARATORS = Pattern.compile("[/?&;=]");
  private static final Term SECRET = Term.named("sensitive");

  private final SecretRedactor secrets = new SecretRedactor();

  ProbeRedactor(PlannedProbe planned, Optional<Probe> probe) {
    secrets.in(planned.arguments().values());
    if (planned.arguments().values().get("url").isSensitive()) {
      probe.stream().flatMap(ProbeRedactor::parts).forEach(this::hide);
    }
  }

  private static Stream<String> parts(Probe probe) {
    return probe instanceof HttpProbe http
        ? Stream.concat(
            Stream.of(http.url().getRawAuthority(), http.host()),
            Stream.of(
                    http.url().getRawPath(),
                    http.url().getPath(),
                    http.url().getRawQuery(),
                    http.url().getQuery())
                .filter(Objects::nonNull)
                .flatMap(part -> Stream.concat(Stream.of(part), SEPARATORS.splitAsStream(part))))
        : Stream.of();
  }

  private void hide(String part) {
    secrets.in(Value.sensitive(Value.of(part), SECRET));
  }

  String mask(String text) {
    return secrets.mask(text);
  }

  List<String> mask(List<String> texts) {
    return texts.stream().map(secrets::mask).toList();
  }
}
