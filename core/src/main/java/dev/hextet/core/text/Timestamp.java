package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in the format of RFC 3339: {@code 2026-01-31T12:00:00Z}, {@code
 * 2026-01-31T12:00:00+01:30}.
 *
 * @param local local date and time
 * @param offset offset from UTC in minutes
 */
public record Timestamp(LocalDateTime local, int offset) implements Comparable<Timestamp> {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?"
              + "(?:Z|([+-])(\\d\\d):(\\d\\d))");

  /**
   * Reads a time.
   *
   * @throws TypeMismatch if the text is not a time
   */
  public static Timestamp parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new TypeMismatch(
          "\"%s\" is not a timestamp such as 2026-01-31T12:00:00Z"
              .formatted(ImplicitConversion.shortened(text)));
    }
    try {
      return new Timestamp(local(form), offset(form));
    } catch (DateTimeException outOfRange) {
      throw new TypeMismatch(
          "the date or time does not exist: " + ImplicitConversion.shortened(text));
    }
  }

  private static LocalDateTime local(Matcher form) {
    int[] part = new int[7];
    for (int i = 1; i < part.length; i++) {
      part[i] = Integer.parseInt(form.group(i));
    }
    return LocalDateTime.of(part[1], part[2], part[3], part[4], part[5], part[6], nanos(form));
  }

  private static int nanos(Matcher form) {
    String digits = form.group(7) == null ? "" : form.group(7);
    return Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private static int offset(Matcher form) {
    if (form.group(8) == null) {
      return 0;
    }
    int hours = Integer.parseInt(form.group(9));
    int minutes = Integer.parseInt(form.group(10));
    if (hours > 23 || minutes > 59) {
      throw new DateTimeException("offset");
    }
    return (form.group(8).equals("-") ? -1 : 1) * (hours * 60 + minutes);
  }

  public Timestamp plus(Duration duration) {
    return new Timestamp(local.plus(duration), offset);
  }

  @Override
  public int compareTo(Timestamp other) {
    return utc().compareTo(other.utc());
  }

  private LocalDateTime utc() {
    return local.minusMinutes(offset);
  }

  /** Returns the offset in the form {@code +01:30}, with a separator between hours and minutes. */
  String offset(String separator) {
    String sign = offset < 0 ? "-" : "+";
    return "%s%02d%s%02d".formatted(sign, Math.abs(offset) / 60, separator, Math.abs(offset) % 60);
  }

  /** In whole seconds. */
  public String text() {
    String zone = offset == 0 ? "Z" : offset(":");
    return "%s%04d-%02d-%02dT%02d:%02d:%02d%s"
        .formatted(
            local.getYear() < 0 ? "-" : "",
            Math.abs(local.getYear()),
            local.getMonthValue(),
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond(),
            zone);
  }
}
