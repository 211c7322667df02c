package dev.hextet.core.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Status of the assertions of a check at plan time.
 *
 * @param about name of the check: {@code check.web}
 * @param status the status of all assertions together
 * @param problems the messages of the false ones
 */
public record CheckStatus(String about, Status status, List<String> problems) {

  /** Statuses in Terraform's words, the worst first. */
  public enum Status {
    ERROR,
    FAIL,
    UNKNOWN,
    PASS;

    /** Returns the word in a plan: {@code pass}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the status of a word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Status of(String word) {
      return Arrays.stream(values())
          .filter(status -> status.word().equals(word))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("\"" + word + "\" is not the status of a check"));
    }

    /** Returns the status of assertions together. */
    public static Status worst(Collection<Status> statuses) {
      return statuses.stream().min(Status::compareTo).orElse(PASS);
    }
  }

  public CheckStatus {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(status, "status");
    problems = List.copyOf(problems);
  }
}
