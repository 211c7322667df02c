package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.ModuleCall.ProviderArgument;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code providers} of a module block. */
record ProviderArguments(ResolutionProblems report) {
  private static final String KEY = "[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*)?";

  /** An entry in HCL, where a name with an alias is not the key of a map. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(?<name>KEY)[ \\t]*=[ \\t]*(?<key>KEY)[ \\t]*(?:,|\\R|(?=}))\\s*"
              .replace("KEY", KEY));

  /** Returns the configurations of the caller, by their names in the module. */
  SortedMap<String, ProviderArgument> read(Entry entry) {
    SortedMap<String, ProviderArgument> providers = new TreeMap<>();
    if (entry.node() instanceof MappingNode mapping) {
      mapping.entries().forEach(one -> add(one, providers));
    } else if (!(entry.node() instanceof NativeExpression expression)
        || !add(expression, providers)) {
      report.wrongType(
          entry.node().range(),
          "\"providers\"",
          "a map of names such as aws.west",
          entry.node().what());
    }
    return providers;
  }

  private void add(Entry entry, SortedMap<String, ProviderArgument> providers) {
    Optional<ScalarNode> key = entry.node().reference();
    if (key.isPresent()) {
      providers.put(entry.name(), new ProviderArgument(entry.key(), key.get()));
    } else {
      report.wrongType(
          entry.node().range(),
          "\"" + entry.name() + "\"",
          "a name such as aws.west",
          entry.node().what());
    }
  }

  private static boolean add(NativeExpression map, SortedMap<String, ProviderArgument> providers) {
    String text = map.text();
    Matcher entry = ENTRY.matcher(text);
    int at = 1;
    while (entry.find(at) && entry.start() == at) {
      ProviderArgument argument =
          new ProviderArgument(name(map, entry, "name"), name(map, entry, "key"));
      providers.put(argument.name().text(), argument);
      at = entry.end();
    }
    return text.startsWith("{") && text.substring(at).equals("}");
  }

  private static ScalarNode name(NativeExpression map, Matcher entry, String group) {
    SourceRange range = map.positions().range(entry.start(group), entry.end(group));
    return ScalarNode.of(entry.group(group), range);
  }
}
