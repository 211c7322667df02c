package dev.hextet.core.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets and probable secrets in a text, even if the text cannot be parsed: values under
 * keys such as {@code secret_key} or {@code user_data}, defaults of sensitive variables, user parts
 * of URLs, and recognizable keys. Prefers false positives to false negatives.
 */
final class SecretText {
  private static final String NAME =
      "[\\w.$-]*(?:secret|passw|passwd|passphrase|pwd|token(?!s)|private_?-?key|api_?-?key"
          + "|access_?-?key|credential|user_?data)[\\w.$-]*";

  /** A key whose name marks its value as a secret. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\w./$-])[\"']?(?<name>" + NAME + ")[\"']?(?:[ \\t]*|\\s*\\n\\s*)[:=](?!=)",
          Pattern.CASE_INSENSITIVE);

  /** A key whose value is a secret if a sibling key marks it as one. */
  private static final Pattern OPEN_KEY =
      Pattern.compile(
          "(?<![\\w./$-])[\"']?(?<name>default|value)[\"']?[ \\t]*(?::(?=\\s)|=(?![=>]))");

  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?<![\\w-])[\"']?sensitive[\"']?[ \\t]*[:=]\\s*[\"']?(?:true|yes|on)\\b"
              + "|[\"']?path[\"']?[ \\t]*:\\s*[\"']?/\\S*(?:"
              + NAME
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** A secret that is recognizable by its form. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"
              + "|\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
              + "|\\b(?:ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|sk-|sk_live_)[\\w-]{10,}"
              + "|(?<=\\bsensitive\\()\\s*(?:\"(?:\\\\.|[^\"\\\\])*\"|\\\\\"(?s:.*?)\\\\\")");

  /**
   * User part of a URL, such as {@code user:password}. JSON may escape the slashes. Interpolations
   * may contain spaces; the number of parts is bounded, since the matcher recurses for each.
   */
  private static final Pattern URL_USER =
      Pattern.compile(
          "[A-Za-z0-9]:(?:\\\\{0,9}/){2}"
              + "(?<user>(?:[^\\s/?#$@]++|@|(?>\\$\\{[^}@\\n]*+\\}|\\$)){1,500})@");

  /** A user part of references only. */
  private static final Pattern URL_REFERENCES =
      Pattern.compile("(?:\\$\\{\\s*[a-z_][\\w.\\[\\]-]*\\s*\\}|\\(\\([\\w./-]+\\)\\)|:)+");

  /** A reference to a secret, which is not itself a secret. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[\"']?(?:\\(\\([\\w./-]+\\)\\)|\\$\\{\\s*[a-z_][\\w.\\[\\]-]*\\s*\\})[\"']?");

  private final String text;
  private final List<Span> spans = new ArrayList<>();

  /** Part of the text. */
  record Span(int start, int end) {}

  private SecretText(String text) {
    this.text = text;
  }

  /** Returns the parts of a text that must not be shown, in no particular order. */
  static List<Span> in(String text) {
    SecretText found = new SecretText(text);
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      found.value(key.start(), key.end());
    }
    Matcher open = OPEN_KEY.matcher(text);
    while (open.find()) {
      if (SENSITIVE.matcher(new EnclosingMapping(text, open.start()).text()).find()) {
        found.value(open.start(), open.end());
      }
    }
    Matcher itself = ITSELF.matcher(text);
    while (itself.find()) {
      found.spans.add(new Span(itself.start(), itself.end()));
    }
    found.urls();
    return found.spans;
  }

  private void urls() {
    Matcher url = URL_USER.matcher(text);
    while (url.find()) {
      if (!URL_REFERENCES.matcher(url.group("user")).matches()) {
        spans.add(new Span(url.start("user"), url.end("user")));
      }
    }
  }

  /** Adds the value after a key. */
  private void value(int key, int after) {
    int start = after;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    int end = Math.max(start, new ValueExtent(text, key, start).end());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start && !REFERENCE.matcher(text.substring(start, end)).matches()) {
      spans.add(new Span(start, end));
    }
  }
}
