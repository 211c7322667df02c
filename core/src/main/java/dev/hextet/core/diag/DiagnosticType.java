package dev.hextet.core.diag;

/** Entry of a catalogue of diagnostics. Each catalogue is an enum in the family that reports it. */
public interface DiagnosticType {

  /** Returns the code, the severity and the texts. */
  DiagnosticTemplate template();

  /** Returns the code. */
  default String code() {
    return template().code();
  }

  /**
   * Returns the message with arguments in place of the placeholders.
   *
   * @param arguments one for each placeholder, in the order in which the summary and then the
   *     detail first name them; the members of a collection are separated by commas
   */
  default DiagnosticMessage with(Object... arguments) {
    DiagnosticTemplate template = template();
    return template.message(template.code(), arguments);
  }

  /**
   * Returns the message under a code that a cloud returned.
   *
   * @param code error code of the cloud, which passes through unchanged
   */
  default DiagnosticMessage withCode(String code, Object... arguments) {
    return template().message(code, arguments);
  }

  /** Returns a template with other texts under the same code and severity. */
  default DiagnosticTemplate variant(String summary, String detail) {
    DiagnosticTemplate template = template();
    return new DiagnosticTemplate(template.code(), template.severity(), summary, detail, "");
  }
}
