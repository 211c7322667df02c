package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.text.GlobPattern;
import dev.hextet.core.text.Utf8Codec;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Functions that read the files beside the document. */
final class FileFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("file", a -> Value.of(content(a)), text("path")),
          PureFunction.text("filebase64", a -> EncodingFunctions.base64(bytes(a)), text("path")),
          PureFunction.bool("fileexists", FileFunctions::exists, text("path")),
          PureFunction.of(
              "fileset", Type.set(Type.STRING), FileFunctions::set, text("path"), text("pattern")));

  private FileFunctions() {}

  /** Returns the bytes of the file in the first argument. */
  static byte[] bytes(FunctionArguments a) {
    try {
      return a.files().read(PathFunctions.expanded(a));
    } catch (IOException failed) {
      throw a.fault(0, "cannot read \"%s\": %s".formatted(a.text(0), failed.getMessage()));
    }
  }

  /** The same as text. */
  static String content(FunctionArguments a) {
    try {
      return Utf8Codec.decode(bytes(a));
    } catch (CharacterCodingException binary) {
      throw a.fault(0, "\"" + a.text(0) + "\" is not UTF-8 text; use filebase64 for such files");
    }
  }

  private static Value exists(FunctionArguments a) {
    try {
      return Value.of(a.files().exists(PathFunctions.expanded(a)));
    } catch (IOException failed) {
      throw a.fault(0, "cannot look for \"%s\": %s".formatted(a.text(0), failed.getMessage()));
    }
  }

  /** The files in a folder, and in those below it, whose path from there is like a pattern. */
  private static Value set(FunctionArguments a) {
    GlobPattern pattern = a.at(1, () -> GlobPattern.of(a.text(1)));
    try {
      List<Value> paths = new ArrayList<>();
      for (String path : a.files().list(a.text(0), pattern.depth())) {
        if (pattern.matches(path)) {
          paths.add(Value.of(path));
        }
      }
      return new Value.SetOf(paths, Type.STRING);
    } catch (IOException failed) {
      throw a.fault(0, "cannot list \"%s\": %s".formatted(a.text(0), failed.getMessage()));
    }
  }
}
