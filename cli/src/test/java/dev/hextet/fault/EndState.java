package dev.hextet.fault;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What there is in the end, without what is another one in each run: ids, and addresses that EC2
 * chooses.
 *
 * @param inventory how many things of each kind exist, by region and kind
 * @param resources what is recorded, by address
 */
record EndState(SortedMap<String, Integer> inventory, SortedMap<String, String> resources) {

  private static final Map<Pattern, String> CHOSEN =
      new TreeMap<Pattern, String>(Comparator.comparing(Pattern::pattern)) {
        private static final long serialVersionUID = 1L;

        {
          put(Pattern.compile("\\b([a-z][a-z-]*)-0[0-9a-f]{16}\\b"), "$1-#");
          put(Pattern.compile("2001:db8:[0-9a-f]{0,4}:[0-9a-f]{0,2}(?=[0-9a-f]{2}:)"), "#:");
          put(Pattern.compile("\\b(203\\.0\\.113|198\\.51\\.100|192\\.0\\.2)\\.[0-9]+\\b"), "#");
          put(Pattern.compile("\\b10(\\.[0-9]+){3}\\b(?!/)"), "#");
          put(Pattern.compile("\\b(ip|ec2)(-[0-9]+){4}\\b"), "$1-#");
          put(Pattern.compile("\\b(us-east-2)[abc]\\b"), "$1#");
        }
      };

  static EndState of(Map<String, Map<String, List<String>>> inventory, State state) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    inventory.forEach(
        (region, kinds) ->
            kinds.forEach((kind, ids) -> counts.put(region + " " + kind, ids.size())));
    // A route's id begins with that of its table: the longer one first.
    Map<String, String> names = new TreeMap<>(Comparator.reverseOrder());
    for (ResourceRecord record : state.records()) {
      names.put(record.id(), record.address().toString());
    }
    SortedMap<String, String> resources = new TreeMap<>();
    for (ResourceRecord record : state.records()) {
      resources.put(record.address().toString(), text(record, names));
    }
    return new EndState(counts, resources);
  }

  private static String text(ResourceRecord record, Map<String, String> names) {
    List<String> parts = new ArrayList<>();
    record
        .attributes()
        .entries()
        .forEach((name, value) -> parts.add(name + " = " + ValueJson.toJson(value)));
    parts.add("configured: " + record.configured());
    parts.add("sensitive: " + record.sensitive().keySet());
    parts.add("dependencies: " + record.dependencies().stream().map(Address::toString).toList());
    parts.add(record.provider() + " " + record.region() + " " + record.guard());
    parts.add(record.token().isEmpty() ? "not made by us" : "made by us");
    String text = String.join("\n", parts);
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    for (Map.Entry<Pattern, String> chosen : CHOSEN.entrySet()) {
      text = chosen.getKey().matcher(text).replaceAll(chosen.getValue());
    }
    return text;
  }
}
