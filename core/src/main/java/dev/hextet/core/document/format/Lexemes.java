package dev.hextet.core.document.format;

import dev.hextet.core.document.format.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** Splits a text into lexemes, by the scanner's tokens. */
final class Lexemes {
  private final String text;
  private final List<Lexeme> found = new ArrayList<>();

  /** Marks count code points: where each begins, and how far that is known. */
  private int codePoint;

  private int offset;

  private Lexemes(String text) {
    this.text = text;
  }

  /**
   * All of them; nothing if the text has something that has no lexeme, such as a directive or an
   * explicit key.
   */
  static Optional<List<Lexeme>> of(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    Lexemes lexemes = new Lexemes(text);
    try {
      Scanner scanner = new ScannerImpl(new StreamReader(text), options);
      while (scanner.checkToken()) {
        if (!lexemes.take(scanner.getToken())) {
          return Optional.empty();
        }
      }
      return Optional.of(lexemes.found);
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private boolean take(Token token) {
    int start = offset(token.getStartMark());
    return switch (token.getTokenId()) {
      case StreamStart, StreamEnd -> true;
      case DocumentStart, DocumentEnd -> add(Kind.DOCUMENT, start, start + 3);
      case BlockMappingStart -> add(Kind.MAPPING, start, start);
      case BlockSequenceStart -> add(Kind.SEQUENCE, start, start);
      case BlockEnd -> add(Kind.END, start, start);
      case BlockEntry -> add(Kind.DASH, start, start + 1);
      case FlowEntry -> add(Kind.COMMA, start, start + 1);
      case FlowMappingStart -> add(Kind.OPEN_MAP, start, start + 1);
      case FlowSequenceStart -> add(Kind.OPEN_LIST, start, start + 1);
      case FlowMappingEnd -> add(Kind.CLOSE_MAP, start, start + 1);
      case FlowSequenceEnd -> add(Kind.CLOSE_LIST, start, start + 1);
      case Value -> add(Kind.COLON, start, start + 1);
      case Key -> key(token, start);
      case Anchor, Alias, Tag -> add(Kind.PROPERTY, start, offset(token.getEndMark()));
      case Scalar -> scalar((ScalarToken) token, start);
      default -> false;
    };
  }

  /** A question mark before a key, which nobody writes, would have a token with a length. */
  private boolean key(Token token, int start) {
    boolean implicit = token.getEndMark().getIndex() == token.getStartMark().getIndex();
    return implicit && add(Kind.KEY, start, start);
  }

  private boolean scalar(ScalarToken token, int start) {
    int end = offset(token.getEndMark());
    return switch (token.getStyle()) {
      case LITERAL, FOLDED -> found.add(new Lexeme(Kind.TEXT_BLOCK, start, header(start), end));
      default -> start == end || add(Kind.SCALAR, start, end);
    };
  }

  /** The offset after the indicators of a block of text. */
  private int header(int start) {
    int end = start + 1;
    while (end < text.length() && "+-0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private boolean add(Kind kind, int start, int end) {
    return found.add(new Lexeme(kind, start, end, end));
  }

  /** Marks come nearly in order, so each is found from the one before. */
  private int offset(Mark mark) {
    offset = text.offsetByCodePoints(offset, mark.getIndex() - codePoint);
    codePoint = mark.getIndex();
    return offset;
  }
}
