package dev.hextet.core.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Terraform has them from Go (https://pkg.go.dev/time#ParseDuration): {@code 90s},
 * {@code 1h30m}, {@code 1.5h}, {@code -500ms}, {@code 0}.
 */
public final class GoDuration {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?)(?:0|(?:(?:\\d{1,12}(?:\\.\\d{0,12})?|\\.\\d{1,12})(?:ns|us|µs|μs|ms|s|m|h))+)");
  private static final Pattern PART = Pattern.compile("(\\d*\\.?\\d*)(ns|us|µs|μs|ms|s|m|h)");
  private static final BigDecimal MAX_NANOS = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private GoDuration() {}

  /** Returns the duration of a text; empty for any other text and for more than 292 years. */
  public static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      long unit = NANOS.getOrDefault(part.group(2), 0L);
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
    }
    if (nanos.compareTo(MAX_NANOS) > 0) {
      return Optional.empty();
    }
    Duration duration = Duration.ofNanos(nanos.longValue());
    return Optional.of(form.group(1).equals("-") ? duration.negated() : duration);
  }

  /** Returns the duration of a text if it is longer than zero. */
  public static Optional<Duration> positive(String text) {
    return parse(text).filter(duration -> duration.compareTo(Duration.ZERO) > 0);
  }

  /** Returns the shortest text for a duration, in hours, minutes and seconds: {@code 1h30m}. */
  public static String text(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, BigDecimal.valueOf(duration.toHours()), "h");
    append(text, BigDecimal.valueOf(duration.toMinutesPart()), "m");
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toSecondsPart())
            .add(BigDecimal.valueOf(duration.toNanosPart(), 9).stripTrailingZeros());
    append(text, seconds, "s");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, BigDecimal number, String unit) {
    if (number.signum() != 0) {
      text.append(number.toPlainString()).append(unit);
    }
  }
}
