package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.text.PathText;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.util.List;

/** Functions on file names, with slashes on all systems. */
final class PathFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("abspath", PathFunctions::absolute, text("path")),
          PureFunction.text("basename", a -> Value.of(last(a.text(0))), text("path")),
          PureFunction.text("dirname", a -> Value.of(folder(a.text(0))), text("path")),
          PureFunction.text("pathexpand", a -> Value.of(expanded(a)), text("path")));

  private PathFunctions() {}

  private static Value absolute(FunctionArguments a) {
    String path = a.text(0);
    return Value.of(PathText.clean(path.startsWith("/") ? path : base(a) + "/" + path));
  }

  private static String base(FunctionArguments a) {
    try {
      return a.files().folder();
    } catch (IOException unknown) {
      throw a.fault(0, String.valueOf(unknown.getMessage()));
    }
  }

  private static String last(String path) {
    String cut = path.replaceFirst("/+$", "");
    if (cut.isEmpty()) {
      return path.isEmpty() ? "." : "/";
    }
    return cut.substring(cut.lastIndexOf('/') + 1);
  }

  private static String folder(String path) {
    return PathText.clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  /** The path that is the first argument, with the user's home in place of {@code ~}. */
  static String expanded(FunctionArguments a) {
    String path = a.text(0);
    if (!path.startsWith("~")) {
      return path;
    }
    if (path.length() > 1 && path.charAt(1) != '/') {
      throw a.fault(0, "only the home folder of the current user is supported: ~ or ~/…");
    }
    try {
      return PathText.clean(a.files().home() + path.substring(1));
    } catch (IOException unknown) {
      throw a.fault(0, String.valueOf(unknown.getMessage()));
    }
  }
}
