package dev.hextet.core.text;

import dev.hextet.core.conversion.TypeMismatch;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The formats of {@code formatdate}: runs of one letter are parts of a date, text between {@code '}
 * is text, and so is everything that is not a letter. Two quotes are a quote, within such a text
 * and outside of it.
 */
public final class DateFormat {
  private final String format;
  private final Timestamp time;
  private final LocalDateTime local;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private DateFormat(String format, Timestamp time) {
    this.format = format;
    this.time = time;
    this.local = time.local();
  }

  /**
   * Returns a formatted time.
   *
   * @throws TypeMismatch if the format contains an unknown part
   */
  public static String of(String format, Timestamp time) {
    DateFormat writer = new DateFormat(format, time);
    while (writer.at < format.length()) {
      writer.next();
    }
    return writer.out.toString();
  }

  private void next() {
    char c = format.charAt(at);
    if (format.startsWith("''", at)) {
      out.append(c);
      at += 2;
    } else if (c == '\'') {
      literal();
    } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      int from = at;
      while (at < format.length() && format.charAt(at) == c) {
        at++;
      }
      out.append(part(c, format.substring(from, at)));
    } else {
      out.append(c);
      at++;
    }
  }

  /** Two quotes within quotes are one; the last of a text may be both one of two and the end. */
  private void literal() {
    int from = at++;
    while (at < format.length()) {
      if (format.charAt(at++) == '\'') {
        if (at < format.length() && format.charAt(at) == '\'') {
          at++;
        } else {
          break;
        }
      }
    }
    if (at - from < 2 || format.charAt(at - 1) != '\'') {
      throw new TypeMismatch("the text that begins with ' is not closed");
    }
    out.append(format.substring(from + 1, at - 1).replace("''", "'"));
  }

  private String part(char letter, String verb) {
    return switch (letter) {
      case 'Y' -> year(verb);
      case 'M' -> month(verb);
      case 'D' -> number(verb, local.getDayOfMonth(), "the day of a month");
      case 'E' -> weekday(verb);
      case 'h' -> number(verb, local.getHour(), "an hour of 24");
      case 'H' -> number(verb, (local.getHour() + 11) % 12 + 1, "an hour of 12");
      case 'A', 'a' -> half(verb);
      case 'm' -> number(verb, local.getMinute(), "a minute");
      case 's' -> number(verb, local.getSecond(), "a second");
      case 'Z' -> zone(verb);
      default -> throw wrong(verb, "Y M D E h H A a m s and Z are parts of a date");
    };
  }

  private String year(String verb) {
    return switch (verb.length()) {
      case 2 -> "%02d".formatted(local.getYear() % 100);
      case 4 -> "%04d".formatted(local.getYear());
      default -> throw wrong(verb, "a year is YY or YYYY");
    };
  }

  private String month(String verb) {
    return switch (verb.length()) {
      case 1, 2 -> number(verb, local.getMonthValue(), "a month");
      case 3 -> local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case 4 -> local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      default -> throw wrong(verb, "a month is M, MM, MMM or MMMM");
    };
  }

  private String weekday(String verb) {
    String name = local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return switch (verb.length()) {
      case 3 -> name.substring(0, 3);
      case 4 -> name;
      default -> throw wrong(verb, "a day of the week is EEE or EEEE");
    };
  }

  private String half(String verb) {
    String half = local.getHour() < 12 ? "AM" : "PM";
    return switch (verb) {
      case "AA" -> half;
      case "aa" -> half.toLowerCase(Locale.ROOT);
      default -> throw wrong(verb, "a half of the day is AA or aa");
    };
  }

  private String zone(String verb) {
    return switch (verb.length()) {
      case 1 -> time.offset() == 0 ? "Z" : time.offset(":");
      case 3 -> time.offset() == 0 ? "UTC" : time.offset("");
      case 4 -> time.offset("");
      case 5 -> time.offset(":");
      default -> throw wrong(verb, "a zone is Z, ZZZ, ZZZZ or ZZZZZ");
    };
  }

  private static String number(String verb, int value, String what) {
    return switch (verb.length()) {
      case 1 -> String.valueOf(value);
      case 2 -> "%02d".formatted(value);
      default -> throw wrong(verb, what + " has one letter or two");
    };
  }

  private static TypeMismatch wrong(String verb, String rule) {
    return new TypeMismatch(
        "%s is not part of a date format: %s; literal text is in single quotes"
            .formatted(verb, rule));
  }
}
