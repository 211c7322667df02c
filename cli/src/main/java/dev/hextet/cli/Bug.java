package dev.hextet.cli;

import dev.hextet.core.diag.Printable;

/** What is said when the program itself is wrong. */
final class Bug {
  private Bug() {}

  /** One line for everybody; the stack for whoever sets {@code HEXTET_DEBUG}. */
  static void tell(Throwable e, Host host) {
    host.err().print(Printable.line("This is a bug in hextet: " + what(e)) + ".\n");
    if (host.isSet("HEXTET_DEBUG")) {
      e.printStackTrace(host.err());
    } else {
      host.err()
          .print(
              "Please report it with the command, what it printed, and what it prints with"
                  + " HEXTET_DEBUG=1 set.\n");
    }
  }

  private static String what(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    String place = stack.length == 0 ? "" : " at " + stack[0];
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName() + message + place;
  }
}
