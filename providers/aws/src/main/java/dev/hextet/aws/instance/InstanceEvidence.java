package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Evidence that EC2 itself has of an instance: its status checks and its console output. */
final class InstanceEvidence {
  private InstanceEvidence() {}

  // EC2: without IncludeAllInstances, only running instances are listed.
  private static ReadQuery status(String id) {
    return ReadQuery.with(
        "DescribeInstanceStatus",
        CallArguments.of("InstanceIds", Value.list(Value.of(id)))
            .and("IncludeAllInstances", Value.of(true))
            .map());
  }

  private static ReadQuery console(String id) {
    return ReadQuery.with("GetConsoleOutput", CallArguments.of("InstanceId", id).map());
  }

  static List<ReadQuery> reads(String id, Optional<String> consoleLine) {
    return consoleLine.isEmpty() ? List.of(status(id)) : List.of(status(id), console(id));
  }

  static List<String> clauses(String id, Optional<String> consoleLine, ReadAnswers answers) {
    List<String> clauses = new ArrayList<>();
    clauses.add(
        answers
            .find(status(id), "InstanceId", id)
            .map(InstanceEvidence::status)
            .orElse("EC2 lists no status of the instance"));
    consoleLine.ifPresent(line -> clauses.add(console(line, output(id, answers))));
    return clauses;
  }

  private static String status(Value.MapOf item) {
    String state = AnswerPaths.text(item, "InstanceState.Name").orElse("unknown");
    return state.equals("running")
        ? "instance status "
            + AnswerPaths.text(item, "InstanceStatus.Status").orElse("unknown")
            + ", system status "
            + AnswerPaths.text(item, "SystemStatus.Status").orElse("unknown")
        : "the instance is " + state;
  }

  private static String output(String id, ReadAnswers answers) {
    String encoded =
        answers
            .find(console(id), "InstanceId", id)
            .flatMap(answer -> AnswerPaths.text(answer, "Output"))
            .orElse("");
    return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  private static String console(String line, String output) {
    if (output.isBlank()) {
      return "its console output is empty so far";
    }
    return output.contains(line)
        ? "its console output contains \"" + line + "\""
        : "its console output does not contain \"" + line + "\"";
  }
}
