package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.text.DateFormat;
import dev.hextet.core.text.Timestamp;
import dev.hextet.core.value.GoDuration;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** Functions on given moments. The present one is not among them. */
final class TimeFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("formatdate", TimeFunctions::format, text("format"), text("time")),
          PureFunction.text("timeadd", TimeFunctions::add, text("timestamp"), text("duration")),
          PureFunction.number(
              "timecmp",
              a -> Value.of(Integer.signum(time(a, 0).compareTo(time(a, 1)))),
              text("timestamp_a"),
              text("timestamp_b")));

  private TimeFunctions() {}

  private static Value format(FunctionArguments a) {
    return Value.of(DateFormat.of(a.text(0), time(a, 1)));
  }

  private static Value add(FunctionArguments a) {
    Duration duration =
        GoDuration.parse(a.text(1))
            .orElseThrow(() -> a.fault(1, "expected a duration such as 90s, 1h30m or -1.5h"));
    return Value.of(time(a, 0).plus(duration).text());
  }

  private static Timestamp time(FunctionArguments a, int index) {
    return a.at(index, () -> Timestamp.parse(a.text(index)));
  }
}
