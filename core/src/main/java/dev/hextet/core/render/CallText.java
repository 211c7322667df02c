package dev.hextet.core.render;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.term.Terms;
import dev.hextet.core.term.Traversals;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.stream.Collectors;

/** A call with its arguments, short enough for a line; without what only keeps our books. */
final class CallText {
  private static final int LONGEST = 60;
  private static final int LONGEST_LINE = 160;
  private static final Reference TOKEN = Reference.to(NamedValue.SELF, "token");

  private final ValueText text;

  CallText(RenderingSchemas vocabulary) {
    this.text = new ValueText(vocabulary);
  }

  String of(ApiCall call) {
    String arguments =
        call.arguments().entries().entrySet().stream()
            .filter(argument -> !isBookkeeping(argument.getValue()))
            .map(this::argument)
            .collect(Collectors.joining(", "));
    return cut(call.action() + (arguments.isEmpty() ? "" : " " + arguments), LONGEST_LINE);
  }

  private static boolean isBookkeeping(Value value) {
    return Traversals.within(Terms.of(value)).stream().anyMatch(TOKEN::equals);
  }

  private String argument(Map.Entry<String, Value> argument) {
    return argument.getKey() + "=" + cut(text.of(argument.getValue()), LONGEST);
  }

  /** Cut between characters, never within one. */
  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
