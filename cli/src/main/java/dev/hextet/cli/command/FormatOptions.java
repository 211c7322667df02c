package dev.hextet.cli.command;

import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.render.markdown.PlanMarkdown;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the output format of a plan. */
final class FormatOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--format",
      paramLabel = "text|markdown|json",
      description = "Output format (default: text).")
  private String format = "text";

  @Option(
      names = "--iam-policy",
      description =
          "Print only the least IAM policy for the plan, its apply, and the destruction of its "
              + "result.")
  private boolean iamPolicy;

  @Option(names = "--steps", description = "Also list the steps and their calls in order.")
  private boolean steps;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Maximum size of the Markdown output (default: 65000).")
  private int maxBytes = PlanMarkdown.DEFAULT_MAX_BYTES;

  /** Determines whether the output is text for a terminal. */
  boolean isText() {
    return format.equals("text");
  }

  boolean isJson() {
    return format.equals("json");
  }

  /** Determines whether the output is an IAM policy alone. */
  boolean isPolicy() {
    return iamPolicy;
  }

  /** Returns the text above a plan; JSON has none. */
  String banner(String text) {
    return switch (isPolicy() ? "json" : format) {
      case "json" -> "";
      case "markdown" -> "> [!CAUTION]\n> " + text + "\n\n";
      default -> text + "\n\n";
    };
  }

  /** Sets the format to JSON. */
  void setJson() {
    format = "json";
  }

  /**
   * Returns the renderer of plans in this format.
   *
   * @param name distinguishes the plans of one pull request
   * @param why true to list the reason of each wait
   */
  Function<Plan, String> rendering(TerminalStyle style, String name, boolean why) {
    if (why && (!steps || isJson())) {
      throw usageError("--why requires --steps and --format text or markdown");
    }
    if (iamPolicy) {
      return Workplace::policy;
    }
    if (maxBytes < PlanMarkdown.LEAST_MAX_BYTES) {
      throw usageError("--max-bytes must be at least " + PlanMarkdown.LEAST_MAX_BYTES);
    }
    StepDetail detail = why ? StepDetail.REASONS : steps ? StepDetail.CALLS : StepDetail.NONE;
    return switch (format) {
      case "text" -> plan -> PlanText.render(Workplace.report(plan, detail), style);
      case "markdown" ->
          plan -> PlanMarkdown.render(Workplace.report(plan, detail), name, maxBytes);
      case "json" -> PlanCodec::write;
      case "html" -> throw usageError("--format html is not supported yet");
      default ->
          throw usageError("--format must be text, markdown or json; found \"" + format + "\"");
    };
  }

  ParameterException usageError(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
