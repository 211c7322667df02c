package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag directives of a document, and the expansion of written tags. */
final class TagHandles {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Pattern VERSION = Pattern.compile("%YAML[ \t]+([0-9]+)\\.([0-9]+)(.*)");
  private static final Pattern HANDLE =
      Pattern.compile("%TAG[ \t]+(!(?:[0-9A-Za-z-]*!)?)[ \t]+(\\S+)[ \t]*(?:[ \t]#.*)?");
  private static final Pattern REST = Pattern.compile("[ \t]*(?:[ \t]#.*)?");

  private final YamlDialect dialect;
  private final Map<String, String> prefixes = new HashMap<>();
  private boolean versioned;

  TagHandles(YamlDialect dialect) {
    this.dialect = dialect;
    reset();
  }

  /** Another document begins. */
  void reset() {
    prefixes.clear();
    prefixes.put("!", "!");
    prefixes.put("!!", STANDARD);
    versioned = false;
  }

  void declare(YamlToken directive) {
    Matcher handle = HANDLE.matcher(directive.text());
    if (handle.matches()) {
      prefixes.put(handle.group(1), handle.group(2));
    } else if (!isVersion(directive.text()) && !isReserved(directive.text())) {
      throw new YamlException(Kind.DIRECTIVE, directive.start(), directive.start());
    }
  }

  private boolean isVersion(String text) {
    Matcher version = VERSION.matcher(text);
    if (!version.matches() || versioned || !version.group(1).equals("1")) {
      return false;
    }
    versioned = true;
    return dialect == YamlDialect.LIBYAML
        ? version.group(2).equals("1") && version.group(3).matches("[ \t]*(?:#.*)?")
        : REST.matcher(version.group(3)).matches();
  }

  /** An unknown directive has no meaning; libyaml rejects it. */
  private boolean isReserved(String text) {
    boolean known = text.matches("%(?:YAML|TAG)(?:[ \t].*)?");
    return dialect == YamlDialect.YAML_1_2 && !known && text.matches("%[^ \t#].*");
  }

  /** The whole tag. */
  String tag(YamlToken token) {
    String written = token.text();
    if (written.equals("!")) {
      return written;
    } else if (written.startsWith("!<")) {
      return written.substring(2, written.length() - 1);
    }
    int end = written.indexOf('!', 1) + 1;
    String prefix = prefixes.get(end == 0 ? "!" : written.substring(0, end));
    String suffix = written.substring(Math.max(1, end));
    if (prefix == null || suffix.isEmpty()) {
      throw new YamlException(Kind.TAG, token.start(), token.start());
    }
    return prefix + suffix;
  }
}
