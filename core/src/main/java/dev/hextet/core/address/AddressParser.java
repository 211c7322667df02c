package dev.hextet.core.address;

import dev.hextet.core.spelling.Identifier;
import dev.hextet.core.spelling.QuotedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parser of addresses and references. Also reads other spellings than the printed one. */
final class AddressParser {
  private static final String DATA = "data";
  private static final String MODULE = "module";
  private static final String RESOURCE = "resource";
  private static final String DEPOSED = " (deposed ";
  private static final String KEY_FORM = "A key is a number or a text in quotes: [0] or [\"a\"].";

  private final String text;
  private int at;

  AddressParser(String text) {
    this.text = text;
  }

  Address address() {
    Referent referent = referent();
    if (!(referent instanceof Address address)) {
      throw wrong("it names a value, not a resource", "Write an address such as aws_vpc.main.");
    }
    if (at < text.length()) {
      throw wrong(
          "it continues after " + text.substring(0, at),
          "Write " + address + ", without \"" + text.substring(at) + "\".");
    }
    return address;
  }

  /** Returns the path of a module if the text ends after it. */
  Optional<ModulePath> module() {
    ModulePath module = ModulePath.ROOT;
    while (text.startsWith(MODULE + ".", at)) {
      at += MODULE.length();
      module = module.child(dotName("module.NAME"), key());
      if (at == text.length()) {
        return Optional.of(module);
      }
      accept(".");
    }
    return Optional.empty();
  }

  /** Returns the steps after the object, up to the end of the text. */
  List<PathStep> path() {
    List<PathStep> path = new ArrayList<>();
    while (at < text.length()) {
      path.add(step());
    }
    return path;
  }

  /** Returns the object at the beginning of the text. */
  Referent referent() {
    ModulePath module = ModulePath.ROOT;
    String word = name("TYPE.NAME, as in aws_vpc.main");
    while (word.equals(MODULE)) {
      String call = dotName("module.NAME.TYPE.NAME");
      module = module.child(call, key());
      word = dotName(module + ".TYPE.NAME");
    }
    Optional<ReferentKind> kind = ReferentKind.of(word).filter(found -> !found.isOfBlock());
    return kind.isPresent() ? value(module, kind.get()) : resource(module, word);
  }

  private Address resource(ModulePath module, String word) {
    boolean data = word.equals(DATA);
    String type = data || word.equals(RESOURCE) ? dotName(word + ".TYPE.NAME") : word;
    String prefix = data ? DATA + "." : "";
    String name = dotName(module.prefix() + prefix + type + ".NAME");
    ResourceMode mode = data ? ResourceMode.DATA : ResourceMode.MANAGED;
    return new Address(new BlockAddress(module, mode, type, name), key(), deposedId());
  }

  private NamedValue value(ModulePath module, ReferentKind kind) {
    if (kind == ReferentKind.SELF) {
      return new NamedValue(module, kind, "");
    }
    if (kind == ReferentKind.VARIABLE && accept("[")) {
      NamedValue value = new NamedValue(module, ReferentKind.BOSH_VARIABLE, quoted());
      close();
      return value;
    }
    boolean fixed = !kind.names().isEmpty();
    String form = kind.word() + "." + (fixed ? kind.names().get(0) : "NAME");
    String name = dotName(form);
    if (fixed && !kind.names().contains(name)) {
      throw wrong(kind.word() + " has no value \"" + name + "\"", "Write " + form + ".");
    }
    return new NamedValue(module, kind, name);
  }

  private InstanceKey key() {
    if (!accept("[")) {
      return InstanceKey.none();
    }
    InstanceKey key =
        text.startsWith("\"", at) ? InstanceKey.of(quoted()) : InstanceKey.of(number());
    close();
    return key;
  }

  private PathStep step() {
    if (accept(".")) {
      boolean item = at < text.length() && isDigit(text.charAt(at));
      return item ? new PathStep.Index(number()) : new PathStep.Attribute(name("an attribute"));
    } else if (!accept("[")) {
      throw wrong("the step \"" + text.substring(at) + "\" is not valid", "Write .NAME or [0].");
    }
    PathStep step =
        text.startsWith("\"", at) ? new PathStep.Entry(quoted()) : new PathStep.Index(number());
    close();
    return step;
  }

  /** The ID in parentheses: quoted, or all up to the next closing parenthesis. */
  private String deposedId() {
    if (!accept(DEPOSED)) {
      return "";
    }
    int start = at;
    if (text.startsWith("\"", at)) {
      Optional<String> literal = QuotedString.read(text.substring(at, closingQuote()));
      if (literal.isPresent() && text.startsWith(")", closingQuote())) {
        at = closingQuote() + 1;
        return literal.get();
      }
    }
    int end = text.indexOf(')', start);
    if (end <= start || text.substring(start, end).indexOf('(') >= 0) {
      throw wrong(
          "the ID after \"deposed\" is missing", "Write it as aws_vpc.main (deposed vpc-0a1b).");
    }
    at = end + 1;
    return text.substring(start, end);
  }

  private String dotName(String form) {
    if (!accept(".")) {
      throw wrong("a name is missing", "Write " + form + ".");
    }
    return name(form);
  }

  private String name(String form) {
    int end = Identifier.end(text, at);
    if (end == at) {
      throw wrong(text.isEmpty() ? "it is empty" : "a name is missing", "Write " + form + ".");
    }
    String name = text.substring(at, end);
    at = end;
    return name;
  }

  private int number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    String digits = text.substring(start, at);
    boolean padded = digits.length() > 1 && digits.startsWith("0");
    if (digits.isEmpty() || padded || digits.length() > 9) {
      throw wrong("the key is not valid", KEY_FORM);
    }
    return Integer.parseInt(digits);
  }

  private String quoted() {
    int end = closingQuote();
    Optional<String> literal = QuotedString.read(text.substring(at, end));
    if (literal.isEmpty()) {
      throw wrong("the key is not valid", KEY_FORM);
    }
    at = end;
    return literal.get();
  }

  /** The index after the literal that starts here; the end of the text if it is not closed. */
  private int closingQuote() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private void close() {
    if (!accept("]")) {
      throw wrong("the key is not closed", KEY_FORM);
    }
  }

  private boolean accept(String symbol) {
    boolean found = text.startsWith(symbol, at);
    at += found ? symbol.length() : 0;
    return found;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private InvalidAddress wrong(String problem, String remedy) {
    return new InvalidAddress("\"" + text + "\" is not an address: " + problem, remedy);
  }
}
