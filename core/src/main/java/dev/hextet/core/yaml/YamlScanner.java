package dev.hextet.core.yaml;

import dev.hextet.core.yaml.SimpleKeys.SimpleKey;
import dev.hextet.core.yaml.YamlException.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a text into tokens. Time and memory are linear in its length. */
public final class YamlScanner {
  private static final int DEEPEST = 200;

  private final YamlCursor in;
  private final Separation separation;
  private final SimpleKeys keys;
  private final Deque<Integer> indents = new ArrayDeque<>();
  private final List<YamlToken> tokens = new ArrayList<>();
  private int head;
  private int taken;
  private int indent = -1;
  private boolean keyAllowed = true;
  private boolean ended;
  private @Nullable YamlToken last;

  public YamlScanner(String text, YamlDialect dialect) {
    this.in = new YamlCursor(text, dialect);
    this.keys = new SimpleKeys(in);
    this.separation = new Separation(in);
  }

  /**
   * The next token, which stays the next one.
   *
   * @throws YamlException if the text is not YAML
   */
  public YamlToken peek() {
    while (needsMore()) {
      scan();
    }
    return tokens.get(head);
  }

  /**
   * Returns the next token. The last token is the end of the stream.
   *
   * @throws YamlException if the text is not YAML
   */
  public YamlToken next() {
    YamlToken token = peek();
    taken++;
    if (token.kind() != YamlToken.Kind.STREAM_END) {
      head++;
    }
    if (head == tokens.size()) {
      tokens.clear();
      head = 0;
    }
    return token;
  }

  private boolean needsMore() {
    if (head == tokens.size()) {
      return true;
    } else if (ended) {
      return false;
    }
    keys.forget();
    return keys.earliest() == taken;
  }

  private void scan() {
    boolean flow = keys.isInFlow();
    keyAllowed |= separation.skip(flow, keyAllowed, indent);
    keys.forget();
    unwind(separation.column());
    if (in.isAtEnd()) {
      end();
    } else if (in.isDocumentMark()) {
      documentMark();
    } else if (in.peek() == '%' && in.column() == 0 && !flow) {
      directive();
    } else {
      character(flow);
    }
  }

  private void character(boolean flow) {
    switch (in.peek()) {
      case '[' -> open(YamlToken.Kind.FLOW_SEQUENCE_START);
      case '{' -> open(YamlToken.Kind.FLOW_MAPPING_START);
      case ']' -> close(YamlToken.Kind.FLOW_SEQUENCE_END);
      case '}' -> close(YamlToken.Kind.FLOW_MAPPING_END);
      case ',' -> {
        keys.remove();
        keyAllowed = true;
        mark(YamlToken.Kind.FLOW_ENTRY);
      }
      case '*', '&' -> {
        saveKey();
        add(NodeProperty.name(in));
      }
      case '!' -> {
        saveKey();
        add(NodeProperty.tag(in, flow));
      }
      case '\'', '"' -> {
        saveKey();
        add(QuotedScalar.read(in));
      }
      default -> indicator(flow);
    }
  }

  private void indicator(boolean flow) {
    char c = in.peek();
    if (c == '-' && in.isSpaced(1)) {
      entry(flow);
    } else if (c == '?' && (in.isSpaced(1) || flow && in.isLibyaml())) {
      key(flow);
    } else if (c == ':' && isValue(flow)) {
      value(flow);
    } else if ((c == '|' || c == '>') && !flow) {
      keys.remove();
      keyAllowed = true;
      add(BlockScalar.read(in, indent));
    } else if (PlainScalar.begins(in, flow)) {
      saveKey();
      YamlToken plain = PlainScalar.read(in, flow, indent);
      keyAllowed = in.at() > plain.end() && in.isLineEndIn(plain.end());
      add(plain);
    } else {
      throw in.error(c == '\t' ? Kind.TAB : Kind.FIRST_CHARACTER, in.at());
    }
  }

  /** Determines whether a colon ends a key: after a JSON-like key, no space is required. */
  private boolean isValue(boolean flow) {
    if (!flow || in.isSpaced(1)) {
      return in.isSpaced(1);
    }
    boolean json = last != null && last.endsJson() && keys.key() != null;
    return in.isLibyaml() || json || in.isFlowIndicator(1);
  }

  private void open(YamlToken.Kind kind) {
    saveKey();
    keys.open(kind == YamlToken.Kind.FLOW_MAPPING_START);
    keyAllowed = true;
    mark(kind);
  }

  private void close(YamlToken.Kind kind) {
    keys.remove();
    keys.close();
    keyAllowed = false;
    mark(kind);
  }

  private void entry(boolean flow) {
    if (flow) {
      throw in.error(Kind.FIRST_CHARACTER, in.at());
    } else if (!keyAllowed) {
      throw in.error(Kind.DASH, in.at());
    }
    block(in.column(), tokens.size(), YamlToken.Kind.BLOCK_SEQUENCE_START);
    keys.remove();
    keyAllowed = true;
    mark(YamlToken.Kind.BLOCK_ENTRY);
  }

  private void key(boolean flow) {
    if (!flow) {
      if (!keyAllowed) {
        throw in.error(Kind.COLON, in.at());
      }
      block(in.column(), tokens.size(), YamlToken.Kind.BLOCK_MAPPING_START);
    }
    keys.remove();
    keyAllowed = !flow;
    mark(YamlToken.Kind.KEY);
  }

  private void value(boolean flow) {
    SimpleKey key = keys.take();
    if (key != null) {
      int place = head + key.token() - taken;
      tokens.add(place, YamlToken.of(YamlToken.Kind.KEY, key.at(), key.at()));
      if (!flow) {
        YamlToken.Kind start = YamlToken.Kind.BLOCK_MAPPING_START;
        block(key.column(), key.at(), place, start, key.tab());
      }
      keyAllowed = false;
    } else {
      if (!flow) {
        if (!keyAllowed) {
          throw in.error(Kind.COLON, in.at());
        }
        block(in.column(), tokens.size(), YamlToken.Kind.BLOCK_MAPPING_START);
      }
      keyAllowed = !flow;
    }
    mark(YamlToken.Kind.VALUE);
  }

  /** The same for one that begins here. */
  private void block(int column, int place, YamlToken.Kind start) {
    block(column, in.at(), place, start, separation.tab());
  }

  /** A collection in lines begins or goes on, at a place among the tokens. */
  private void block(int column, int at, int place, YamlToken.Kind start, int tab) {
    if (tab >= 0) {
      throw new YamlException(Kind.TAB, at, tab);
    }
    if (indent < column) {
      if (indents.size() > DEEPEST) {
        throw in.error(Kind.DEPTH, at);
      }
      indents.push(indent);
      indent = column;
      tokens.add(place, YamlToken.of(start, at, at));
    }
  }

  /** Ends the collections that are indented further. */
  private void unwind(int column) {
    while (!keys.isInFlow() && indent > column) {
      indent = indents.pop();
      add(YamlToken.of(YamlToken.Kind.BLOCK_END, in.at(), in.at()));
    }
  }

  private void saveKey() {
    if (keyAllowed) {
      boolean required = !keys.isInFlow() && indent == in.column();
      int token = taken + tokens.size() - head;
      keys.put(new SimpleKey(token, required, in.at(), in.line(), in.column(), separation.tab()));
    }
    keyAllowed = false;
  }

  private void end() {
    unwind(-1);
    if (keys.isInFlow()) {
      throw in.error(Kind.UNCLOSED, keys.opened());
    }
    keys.remove();
    add(YamlToken.of(YamlToken.Kind.STREAM_END, in.at(), in.at()));
    ended = true;
  }

  private void documentMark() {
    if (keys.isInFlow()) {
      throw in.error(Kind.UNCLOSED, keys.opened());
    }
    unwind(-1);
    keys.remove();
    keyAllowed = false;
    int start = in.at();
    boolean begins = in.peek() == '-';
    in.skip(3);
    add(
        YamlToken.of(
            begins ? YamlToken.Kind.DOCUMENT_START : YamlToken.Kind.DOCUMENT_END, start, in.at()));
  }

  private void directive() {
    unwind(-1);
    keys.remove();
    keyAllowed = false;
    int start = in.at();
    while (!in.isAtEnd() && !in.isLineEnd(0)) {
      in.skip(1);
    }
    add(new YamlToken(YamlToken.Kind.DIRECTIVE, start, in.at(), in.from(start), YamlStyle.PLAIN));
  }

  private void mark(YamlToken.Kind kind) {
    int start = in.at();
    in.skip(1);
    add(YamlToken.of(kind, start, in.at()));
  }

  private void add(YamlToken token) {
    tokens.add(token);
    last = token;
  }
}
