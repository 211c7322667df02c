package dev.hextet.cli.host;

import dev.hextet.core.diag.PrintableText;

/**
 * Message about a bug in hextet. It never contains the message of an exception, which may quote
 * unreadable input and thereby a secret.
 */
public final class BugReport {
  private BugReport() {}

  /** Prints one line; with {@code HEXTET_DEBUG}, also the stack trace. */
  public static void tell(Throwable e, Host host) {
    host.err().print(PrintableText.line("This is a bug in hextet: " + what(e)) + ".\n");
    if (host.isSet("HEXTET_DEBUG")) {
      host.err().print(stack(e));
    } else {
      host.err()
          .print(
              "Please report it with the command, its output, and its output with"
                  + " HEXTET_DEBUG=1 set.\n");
    }
  }

  private static String what(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    String place = stack.length == 0 ? "" : " at " + stack[0];
    return e.getClass().getSimpleName() + place;
  }

  private static String stack(Throwable e) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      text.append(cause == e ? "" : "Caused by: ").append(cause.getClass().getName()).append('\n');
      for (StackTraceElement element : cause.getStackTrace()) {
        text.append("\tat ").append(element).append('\n');
      }
    }
    return text.toString();
  }
}
