package dev.hextet.cli.host;

import dev.hextet.cli.diag.CliDiagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a person whether to go on. */
public final class Approval {
  public static final String SWITCHED_OFF = "questions are switched off";

  private final Host host;
  private final boolean given;
  private final Optional<String> obstacle;

  /**
   * @param given true if everything is approved beforehand
   * @param obstacle reason why no question is possible
   */
  public Approval(Host host, boolean given, Optional<String> obstacle) {
    this.host = host;
    this.given = given;
    this.obstacle = obstacle;
  }

  /** Determines whether the run needs no question. */
  public boolean isGiven() {
    return given;
  }

  /**
   * Determines whether the user answers {@code yes}.
   *
   * @throws CommandFailure if no question is possible
   */
  public boolean ask(Question question) {
    if (obstacle.isPresent() || isAutomated()) {
      throw nobody(obstacle.orElse(SWITCHED_OFF));
    }
    host.out().flush();
    host.err().print("\n" + question.question() + "\n" + question.explanation());
    host.err().print("\n  Enter a value: ");
    host.err().flush();
    Optional<String> answer = line();
    host.err().print(host.terminals().in() ? "\n" : "\n\n");
    if (answer.isEmpty() && !host.terminals().in()) {
      throw nobody("the input is no terminal, and holds no answer");
    }
    return answer.filter("yes"::equals).isPresent();
  }

  private boolean isAutomated() {
    return host.isSet("TF_INPUT") && !isTrue(host.environment().get("TF_INPUT"));
  }

  private static boolean isTrue(@Nullable String text) {
    return "1".equals(text) || "true".equalsIgnoreCase(text);
  }

  private static CommandFailure nobody(String why) {
    return CommandFailure.error(CliDiagnostic.NO_APPROVAL.with(why));
  }

  /** One line of the input; empty at its end. No byte after the line is taken. */
  private Optional<String> line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = host.in().read();
      boolean ended = next < 0;
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = host.in().read();
      }
      return ended
          ? Optional.empty()
          : Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
