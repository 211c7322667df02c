package dev.hextet.core.net;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invalid address or block, or arithmetic that leaves the block. The message is a phrase for
 * users and quotes their input.
 */
public final class AddressException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int QUOTED = 60;

  private final String reason;
  private final @Nullable String correction;

  private AddressException(String message, String reason, @Nullable String correction) {
    super(message);
    this.reason = reason;
    this.correction = correction;
  }

  /** Arithmetic that has no result. */
  static AddressException of(String reason) {
    return new AddressException(reason, reason, null);
  }

  /** Returns the exception for invalid text: {@code "10.0.0" is not an IPv4 address: …}. */
  static AddressException notA(String what, String text, String reason) {
    return new AddressException(quoted(text) + " is not " + what + ": " + reason, reason, null);
  }

  /** A block with bits set after its prefix. */
  static AddressException hostBits(String what, String text, String block) {
    String reason = "host bits are set; the block is " + block;
    return new AddressException(quoted(text) + " is not " + what + ": " + reason, reason, block);
  }

  private static String quoted(String text) {
    return '"' + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…") + '"';
  }

  /** Why, without the text it is about. */
  public String reason() {
    return reason;
  }

  /** The block that was probably meant, where host bits were set. */
  public Optional<String> correction() {
    return Optional.ofNullable(correction);
  }
}
