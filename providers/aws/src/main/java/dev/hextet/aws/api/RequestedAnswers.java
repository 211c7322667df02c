package dev.hextet.aws.api;

import dev.hextet.aws.common.Wildcards;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rejects answers about resources that were not requested. Such an answer does not prove that a
 * resource is gone.
 */
final class RequestedAnswers {
  /** Member of requests and answers with the token of the next page. */
  static final String NEXT = "NextToken";

  private static final String ATTRIBUTE = "Attribute";

  private RequestedAnswers() {}

  /**
   * Compares an answer with its request.
   *
   * @throws UnusableAnswer if it contains an object that was not requested, or a different value
   */
  static void check(Ec2Action row, Value.MapOf arguments, Value.MapOf answer) {
    for (Value.MapOf filter : AnswerPaths.items(arguments, row.filterMember())) {
      List<String> values = AnswerPaths.texts(filter, "Values");
      AnswerPaths.text(filter, "Name")
          .flatMap(row::filterPath)
          .ifPresent(
              path ->
                  AnswerPaths.items(answer, row.items())
                      .forEach(item -> compare(item, path, values)));
    }
    AnswerPaths.text(arguments, ATTRIBUTE).ifPresent(name -> attribute(name, arguments, answer));
    AnswerPaths.text(arguments, NEXT).ifPresent(page -> checkNextPage(page, answer));
  }

  private static void checkNextPage(String page, Value.MapOf answer) {
    if (AnswerPaths.text(answer, NEXT).filter(page::equals).isPresent()) {
      throw new UnusableAnswer("the answer names its own page as the next one");
    }
  }

  private static void compare(Value.MapOf item, String path, List<String> values) {
    List<String> texts = AnswerPaths.texts(item, path);
    boolean matches =
        texts.isEmpty()
            || texts.stream()
                .anyMatch(text -> values.stream().anyMatch(value -> Wildcards.match(value, text)));
    if (!matches) {
      throw new UnusableAnswer(
          "the answer contains an object whose " + path + " was not requested");
    }
  }

  /** Checks an answer about one attribute of one object. */
  private static void attribute(String name, Value.MapOf arguments, Value.MapOf answer) {
    String member = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    boolean reports = answer.entries().keySet().stream().anyMatch(key -> key.startsWith(member));
    boolean same =
        Stream.of("VpcId", "InstanceId").allMatch(id -> arguments.get(id).equals(answer.get(id)));
    if (!reports || !same) {
      throw new UnusableAnswer("the answer is not about the requested attribute");
    }
  }
}
