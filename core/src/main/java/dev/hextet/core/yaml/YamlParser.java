package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlEvent.Alias;
import dev.hextet.core.yaml.YamlEvent.CollectionEnd;
import dev.hextet.core.yaml.YamlEvent.DocumentEnd;
import dev.hextet.core.yaml.YamlEvent.DocumentStart;
import dev.hextet.core.yaml.YamlEvent.MappingStart;
import dev.hextet.core.yaml.YamlEvent.Properties;
import dev.hextet.core.yaml.YamlEvent.Scalar;
import dev.hextet.core.yaml.YamlEvent.SequenceStart;
import dev.hextet.core.yaml.YamlEvent.StreamEnd;
import dev.hextet.core.yaml.YamlException.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Makes events of tokens. What is open lies on a stack, so that depth costs no recursion. */
public final class YamlParser {
  /** Expected continuation of the text. */
  private enum State {
    FIRST_DOCUMENT,
    DOCUMENT,
    CONTENT,
    DOCUMENT_END,
    ITEM,
    UNINDENTED_ITEM,
    KEY,
    VALUE,
    FLOW_FIRST_ITEM,
    FLOW_ITEM,
    PAIR_KEY,
    PAIR_VALUE,
    PAIR_END,
    FLOW_FIRST_KEY,
    FLOW_KEY,
    FLOW_VALUE,
    FLOW_NO_VALUE
  }

  private final YamlScanner tokens;
  private final TagHandles tags;
  private final boolean lenient;
  private final Deque<State> states = new ArrayDeque<>();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private State state = State.FIRST_DOCUMENT;

  public YamlParser(String text, YamlDialect dialect) {
    this.tokens = new YamlScanner(text, dialect);
    this.tags = new TagHandles(dialect);
    this.lenient = dialect == YamlDialect.YAML_1_2;
  }

  /**
   * The next event; the last one is the end of the stream.
   *
   * @throws YamlException if the text is not YAML
   */
  public YamlEvent next() {
    return switch (state) {
      case FIRST_DOCUMENT -> document(true);
      case DOCUMENT -> document(false);
      case CONTENT -> content();
      case DOCUMENT_END -> documentEnd();
      case ITEM -> item();
      case UNINDENTED_ITEM -> unindentedItem();
      case KEY -> key();
      case VALUE -> value();
      case FLOW_FIRST_ITEM -> flowItem(true);
      case FLOW_ITEM -> flowItem(false);
      case PAIR_KEY -> pairKey();
      case PAIR_VALUE -> flowValue(YamlToken.Kind.FLOW_SEQUENCE_END, State.PAIR_END);
      case PAIR_END -> pairEnd();
      case FLOW_FIRST_KEY -> flowKey(true);
      case FLOW_KEY -> flowKey(false);
      case FLOW_VALUE -> flowValue(YamlToken.Kind.FLOW_MAPPING_END, State.FLOW_KEY);
      case FLOW_NO_VALUE -> empty(State.FLOW_KEY, tokens.peek().start());
    };
  }

  private YamlEvent document(boolean first) {
    while (is(YamlToken.Kind.DOCUMENT_END)) {
      tokens.next();
    }
    YamlToken token = tokens.peek();
    if (is(YamlToken.Kind.STREAM_END)) {
      return new StreamEnd(token.start(), token.end());
    }
    states.push(State.DOCUMENT_END);
    if (first && !is(YamlToken.Kind.DIRECTIVE) && !is(YamlToken.Kind.DOCUMENT_START)) {
      state = State.CONTENT;
      return new DocumentStart(token.start(), token.start());
    }
    tags.reset();
    while (is(YamlToken.Kind.DIRECTIVE)) {
      tags.declare(tokens.next());
    }
    YamlToken start = tokens.next();
    if (start.kind() != YamlToken.Kind.DOCUMENT_START) {
      throw new YamlException(Kind.MISFIT, 0, start.start());
    }
    state = State.CONTENT;
    return new DocumentStart(start.start(), start.end());
  }

  private YamlEvent content() {
    return switch (tokens.peek().kind()) {
      case DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END ->
          empty(states.pop(), tokens.peek().start());
      default -> node(true, false);
    };
  }

  private YamlEvent documentEnd() {
    YamlToken token = tokens.peek();
    state = State.DOCUMENT;
    if (is(YamlToken.Kind.DOCUMENT_END)) {
      tokens.next();
      state = State.FIRST_DOCUMENT;
    }
    return new DocumentEnd(token.start(), token.end());
  }

  private YamlEvent item() {
    YamlToken token = tokens.peek();
    if (is(YamlToken.Kind.BLOCK_ENTRY)) {
      tokens.next();
      return is(YamlToken.Kind.BLOCK_ENTRY) || is(YamlToken.Kind.BLOCK_END)
          ? empty(State.ITEM, token.end())
          : node(State.ITEM, false);
    }
    return blockEnd();
  }

  /** A list whose dashes stand below the key that it is the value of. */
  private YamlEvent unindentedItem() {
    YamlToken token = tokens.peek();
    if (!is(YamlToken.Kind.BLOCK_ENTRY)) {
      return end(token.start(), token.start());
    }
    tokens.next();
    return is(YamlToken.Kind.BLOCK_ENTRY) || isBlockKeyOrEnd()
        ? empty(State.UNINDENTED_ITEM, token.end())
        : node(State.UNINDENTED_ITEM, false);
  }

  private YamlEvent key() {
    YamlToken token = tokens.peek();
    if (is(YamlToken.Kind.KEY)) {
      tokens.next();
      return isBlockKeyOrEnd() ? empty(State.VALUE, token.end()) : node(State.VALUE, true);
    } else if (is(YamlToken.Kind.VALUE) && lenient) {
      return empty(State.VALUE, token.start());
    }
    return blockEnd();
  }

  private YamlEvent value() {
    YamlToken token = tokens.peek();
    if (!is(YamlToken.Kind.VALUE)) {
      return empty(State.KEY, token.start());
    }
    tokens.next();
    return isBlockKeyOrEnd() ? empty(State.KEY, token.end()) : node(State.KEY, true);
  }

  private boolean isBlockKeyOrEnd() {
    return is(YamlToken.Kind.KEY) || is(YamlToken.Kind.VALUE) || is(YamlToken.Kind.BLOCK_END);
  }

  private YamlEvent blockEnd() {
    YamlToken token = tokens.peek();
    if (!is(YamlToken.Kind.BLOCK_END)) {
      throw new YamlException(Kind.MISFIT, began(), token.start());
    }
    tokens.next();
    return end(token.start(), token.end());
  }

  private YamlEvent flowItem(boolean first) {
    YamlToken token = comma(first, YamlToken.Kind.FLOW_SEQUENCE_END);
    if (is(YamlToken.Kind.FLOW_SEQUENCE_END)) {
      tokens.next();
      return end(token.start(), token.end());
    } else if (is(YamlToken.Kind.KEY) || is(YamlToken.Kind.VALUE) && lenient) {
      if (is(YamlToken.Kind.KEY)) {
        tokens.next();
      }
      state = State.PAIR_KEY;
      return new MappingStart(token.start(), token.end(), Properties.NONE, true);
    }
    return flowNode(State.FLOW_ITEM);
  }

  private YamlEvent pairKey() {
    return isFlowEnd(YamlToken.Kind.FLOW_SEQUENCE_END) || is(YamlToken.Kind.VALUE)
        ? empty(State.PAIR_VALUE, tokens.peek().start())
        : flowNode(State.PAIR_VALUE);
  }

  private YamlEvent pairEnd() {
    int at = tokens.peek().start();
    state = State.FLOW_ITEM;
    return new CollectionEnd(at, at);
  }

  private YamlEvent flowKey(boolean first) {
    YamlToken token = comma(first, YamlToken.Kind.FLOW_MAPPING_END);
    if (is(YamlToken.Kind.FLOW_MAPPING_END)) {
      tokens.next();
      return end(token.start(), token.end());
    } else if (is(YamlToken.Kind.KEY)) {
      tokens.next();
      return isFlowEnd(YamlToken.Kind.FLOW_MAPPING_END) || is(YamlToken.Kind.VALUE)
          ? empty(State.FLOW_VALUE, token.end())
          : flowNode(State.FLOW_VALUE);
    } else if (is(YamlToken.Kind.VALUE) && lenient) {
      return empty(State.FLOW_VALUE, token.start());
    }
    return flowNode(State.FLOW_NO_VALUE);
  }

  private YamlEvent flowValue(YamlToken.Kind end, State next) {
    YamlToken token = tokens.peek();
    if (!is(YamlToken.Kind.VALUE)) {
      return empty(next, token.start());
    }
    tokens.next();
    return isFlowEnd(end) ? empty(next, token.end()) : flowNode(next);
  }

  private boolean isFlowEnd(YamlToken.Kind end) {
    return is(end) || is(YamlToken.Kind.FLOW_ENTRY);
  }

  /** The token that follows the comma between two entries. */
  private YamlToken comma(boolean first, YamlToken.Kind end) {
    if (!first && !is(end)) {
      YamlToken comma = tokens.next();
      if (comma.kind() != YamlToken.Kind.FLOW_ENTRY) {
        throw new YamlException(Kind.NO_COMMA, began(), comma.start());
      }
    }
    return tokens.peek();
  }

  private YamlEvent flowNode(State next) {
    states.push(next);
    return node(false, false);
  }

  private YamlEvent node(State next, boolean unindented) {
    states.push(next);
    return node(true, unindented);
  }

  private YamlEvent node(boolean block, boolean unindented) {
    YamlToken first = tokens.peek();
    if (first.kind() == YamlToken.Kind.ALIAS) {
      tokens.next();
      state = states.pop();
      return new Alias(first.start(), first.end(), first.text());
    }
    Properties properties = properties();
    int start = first.start();
    YamlToken token = tokens.peek();
    if (unindented && is(YamlToken.Kind.BLOCK_ENTRY)) {
      return sequence(State.UNINDENTED_ITEM, start, token, properties, false);
    }
    return switch (token.kind()) {
      case SCALAR -> {
        tokens.next();
        state = states.pop();
        yield new Scalar(
            start, token.start(), token.end(), properties, token.text(), token.style());
      }
      case FLOW_SEQUENCE_START ->
          sequence(State.FLOW_FIRST_ITEM, start, tokens.next(), properties, true);
      case FLOW_MAPPING_START -> mapping(State.FLOW_FIRST_KEY, start, properties, true);
      case BLOCK_SEQUENCE_START ->
          block
              ? sequence(State.ITEM, start, tokens.next(), properties, false)
              : noValue(first, token, properties);
      case BLOCK_MAPPING_START ->
          block ? mapping(State.KEY, start, properties, false) : noValue(first, token, properties);
      default -> noValue(first, token, properties);
    };
  }

  private Properties properties() {
    String anchor = null;
    String tag = null;
    while (is(YamlToken.Kind.ANCHOR) && anchor == null || is(YamlToken.Kind.TAG) && tag == null) {
      YamlToken token = tokens.next();
      if (token.kind() == YamlToken.Kind.ANCHOR) {
        anchor = token.text();
      } else {
        tag = tags.tag(token);
      }
    }
    return anchor == null && tag == null ? Properties.NONE : new Properties(anchor, tag);
  }

  private YamlEvent sequence(
      State next, int start, YamlToken token, Properties properties, boolean flow) {
    opened.push(token.start());
    state = next;
    return new SequenceStart(start, token.end(), properties, flow);
  }

  private YamlEvent mapping(State next, int start, Properties properties, boolean flow) {
    YamlToken token = tokens.next();
    opened.push(token.start());
    state = next;
    return new MappingStart(start, token.end(), properties, flow);
  }

  /** Only behind an anchor or a tag, nothing is a value. */
  private YamlEvent noValue(YamlToken first, YamlToken token, Properties properties) {
    if (properties.equals(Properties.NONE)) {
      throw new YamlException(Kind.NO_VALUE, began(), token.start());
    }
    state = states.pop();
    return new Scalar(first.start(), token.start(), token.start(), properties, "", YamlStyle.PLAIN);
  }

  private YamlEvent empty(State next, int at) {
    state = next;
    return new Scalar(at, at, at, Properties.NONE, "", YamlStyle.PLAIN);
  }

  private YamlEvent end(int start, int end) {
    opened.pop();
    state = states.pop();
    return new CollectionEnd(start, end);
  }

  private int began() {
    @Nullable Integer began = opened.peek();
    return began == null ? 0 : began;
  }

  private boolean is(YamlToken.Kind kind) {
    return tokens.peek().kind() == kind;
  }
}
