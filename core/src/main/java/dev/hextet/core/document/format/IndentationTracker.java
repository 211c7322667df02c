package dev.hextet.core.document.format;

import dev.hextet.core.document.format.LayoutFrame.Shape;
import dev.hextet.core.document.format.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows what opens and closes, and so finds the column of each line: two for each level. */
final class IndentationTracker {
  private static final int STEP = 2;

  private final String text;
  private final List<PlacedLexeme> placed = new ArrayList<>();
  private @Nullable LayoutFrame top;
  private boolean key;

  private IndentationTracker(String text) {
    this.text = text;
  }

  /** The lexemes that have characters, with their places. */
  static List<PlacedLexeme> of(String text, List<Lexeme> lexemes) {
    IndentationTracker structure = new IndentationTracker(text);
    lexemes.forEach(structure::take);
    return structure.placed;
  }

  private void take(Lexeme lexeme) {
    switch (lexeme.kind()) {
      case MAPPING -> push(Shape.MAPPING, column(lexeme), below());
      case SEQUENCE -> push(Shape.SEQUENCE, column(lexeme), below());
      case END -> {
        leaveUnindented();
        pop();
      }
      case KEY -> {
        leaveUnindented();
        key = true;
      }
      default -> place(lexeme);
    }
  }

  private void place(Lexeme lexeme) {
    if (lexeme.kind() == Kind.DASH && isIn(Shape.MAPPING)) {
      push(Shape.UNINDENTED, column(lexeme), below());
    }
    boolean leads = text.substring(lineStart(lexeme), lexeme.start()).isBlank();
    int indent = indent(lexeme.kind());
    int inner = top == null || isIn(Shape.FLOW) ? below() + STEP : below();
    placed.add(new PlacedLexeme(lexeme, top, column(lexeme), leads, indent, inner));
    key = false;
    if (lexeme.kind().opens()) {
      push(Shape.FLOW, lineStart(lexeme), leads ? indent : closing(lexeme));
    } else if (lexeme.kind().closes()) {
      pop();
    }
  }

  /** The column of a lexeme that leads its line. */
  private int indent(Kind kind) {
    if (top == null) {
      return 0;
    }
    boolean within = top.shape() == Shape.FLOW ? !kind.closes() : !isMarkOrKey(kind);
    return within ? below() : top.is();
  }

  private boolean isMarkOrKey(Kind kind) {
    return key || kind == Kind.DASH || kind == Kind.COLON;
  }

  /** The column of the bracket that will close one that does not lead its line. */
  private int closing(Lexeme open) {
    if (top == null) {
      return 0;
    }
    boolean sameLine = top.shape() == Shape.FLOW && top.was() == lineStart(open);
    return sameLine || top.shape() == Shape.MAPPING ? top.is() : below();
  }

  /** Returns the column of the content of the innermost map or list. */
  private int below() {
    return top == null ? 0 : top.is() + STEP;
  }

  private boolean isIn(Shape shape) {
    return top != null && top.shape() == shape;
  }

  private void push(Shape shape, int was, int is) {
    top = new LayoutFrame(top, shape, was, is);
  }

  private void pop() {
    top = top == null ? null : top.outer();
  }

  private void leaveUnindented() {
    if (isIn(Shape.UNINDENTED)) {
      pop();
    }
  }

  private int column(Lexeme lexeme) {
    return lexeme.start() - lineStart(lexeme);
  }

  private int lineStart(Lexeme lexeme) {
    return text.lastIndexOf('\n', lexeme.start() - 1) + 1;
  }
}
