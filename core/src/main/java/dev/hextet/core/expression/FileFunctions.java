package dev.hextet.core.expression;

import static dev.hextet.core.expression.Parameter.map;
import static dev.hextet.core.expression.Parameter.text;

import dev.hextet.core.diag.Source;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;

/** Functions that read the files beside the document. */
final class FileFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("file", a -> Value.of(content(a)), text("path")),
          PureFunction.text("filebase64", a -> EncodingFunctions.base64(bytes(a)), text("path")),
          PureFunction.bool("fileexists", FileFunctions::exists, text("path")),
          PureFunction.of(
              "templatefile", FileFunctions::template, text("path"), map("vars").unopened()));

  private FileFunctions() {}

  private static byte[] bytes(Arguments a) {
    try {
      return a.files().read(a.text(0));
    } catch (IOException failed) {
      throw a.fault(0, "cannot read \"%s\": %s".formatted(a.text(0), failed.getMessage()));
    }
  }

  private static String content(Arguments a) {
    try {
      return EncodingFunctions.utf8(bytes(a));
    } catch (CharacterCodingException binary) {
      throw a.fault(0, "\"" + a.text(0) + "\" is no UTF-8 text; filebase64 reads such files");
    }
  }

  private static Value exists(Arguments a) {
    try {
      return Value.of(a.files().exists(a.text(0)));
    } catch (IOException failed) {
      throw a.fault(0, "cannot look for \"%s\": %s".formatted(a.text(0), failed.getMessage()));
    }
  }

  /** A template sees the variables that it is given, and nothing else. */
  private static Value template(Arguments a) {
    Map<String, Value> variables = a.map(1);
    Source file = new Source(a.text(0), content(a));
    Env env = a.env().under(new TemplateScope());
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      env = env.with(variable.getKey(), variable.getValue());
    }
    return env.value(ExpressionParser.file(file, variables.keySet()));
  }

  private static final class TemplateScope implements Scope {
    @Override
    public Value resolve(Reference reference) {
      throw Problem.of(
          Problem.REFERENCE,
          "the template is not given " + reference.text(),
          "A template sees only the variables in the second argument of templatefile.",
          reference.range());
    }
  }
}
