package dev.hextet.cli.command;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.ProblemText;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.render.text.ConsoleText;
import dev.hextet.core.render.text.TerminalStyle;
import dev.hextet.core.resolve.ConsoleDocument;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads expressions, one per line or, while a bracket is open, on several; prints their values. */
final class Console {
  private static final String NAME = "<console>";
  private static final int LONGEST = 10 << 20;

  private final Host host;
  private final TerminalStyle style;
  private final ConsoleDocument inquiry;
  private final Scope scope;
  private final BufferedReader in;
  private final boolean asks;

  Console(Host host, TerminalStyle style, ConsoleDocument inquiry, Scope scope) {
    this.host = host;
    this.style = style;
    this.inquiry = inquiry;
    this.scope = scope;
    this.in = new BufferedReader(new InputStreamReader(host.in(), StandardCharsets.UTF_8));
    this.asks = host.terminals().in() && host.terminals().out();
  }

  /** Runs until the input ends; without a terminal, until the first error. */
  int run() {
    Optional<String> next = next();
    while (next.isPresent() && !List.of("exit", "quit").contains(next.get().strip())) {
      if (!next.get().isBlank() && !isAnswered(next.get()) && !host.terminals().in()) {
        return ExitCode.ERROR;
      }
      next = next();
    }
    return ExitCode.SUCCESS;
  }

  private boolean isAnswered(String text) {
    Diagnostics problems = new Diagnostics();
    Optional<String> answer =
        inquiry
            .expression(new SourceText(NAME, text.stripTrailing()), problems)
            .flatMap(expression -> answer(expression, problems));
    answer.ifPresent(known -> host.out().print(known + "\n"));
    host.out().flush();
    ProblemText.print(problems.sorted(), host.err(), style);
    return answer.isPresent();
  }

  private Optional<String> answer(Expression expression, Diagnostics problems) {
    Evaluator evaluator = new Evaluator();
    try {
      Optional<Expression> typed = Evaluator.ofWhichType(expression);
      Value value = evaluator.evaluate(typed.orElse(expression), scope);
      return Optional.of(typed.isPresent() ? TypeText.of(value.type()) : ConsoleText.of(value));
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(problem -> problems.add(problem.orAt(expression.range())));
      return Optional.empty();
    }
  }

  /** Reads lines until all brackets are closed, or until the end of the input. */
  private Optional<String> next() {
    StringBuilder text = new StringBuilder();
    Optional<String> line = line("> ");
    boolean any = line.isPresent();
    while (line.isPresent()) {
      text.append(line.get()).append('\n');
      line = OpenBrackets.in(text.toString()) ? line(": ") : Optional.empty();
    }
    return any ? Optional.of(text.toString()) : Optional.empty();
  }

  /** A line of bounded length: the input need not have line ends. */
  private Optional<String> readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    boolean any = c >= 0;
    while (c >= 0 && c != '\n') {
      if (line.length() == LONGEST) {
        throw CommandFailure.error(CliDiagnostic.LONG_LINE.with());
      }
      line.append((char) c);
      c = in.read();
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return any ? Optional.of(line.toString()) : Optional.empty();
  }

  private Optional<String> line(String prompt) {
    if (asks) {
      host.out().print(prompt);
      host.out().flush();
    }
    try {
      Optional<String> line = readLine();
      if (asks && line.isEmpty()) {
        host.out().print("\n");
      }
      return line;
    } catch (IOException e) {
      throw CommandFailure.error(
          CliDiagnostic.INPUT_UNREADABLE.with(String.valueOf(e.getMessage())));
    }
  }
}
