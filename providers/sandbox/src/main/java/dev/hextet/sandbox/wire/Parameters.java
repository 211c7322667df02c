package dev.hextet.sandbox.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The parameters of a call in EC2's Query protocol: lists are flattened and counted from 1 ({@code
 * InstanceId.1}), structures joined by dots ({@code Placement.Tenancy}).
 *
 * <p>A value of this type is one structure, the outermost being the call itself. It records which
 * parameters were read, so that unknown ones can be refused as EC2 does.
 */
public final class Parameters {

  private final Map<String, String> all;
  private final Set<String> read;
  private final String prefix;

  private Parameters(Map<String, String> all, Set<String> read, String prefix) {
    this.all = all;
    this.read = read;
    this.prefix = prefix;
  }

  public static Parameters of(Map<String, String> values) {
    return new Parameters(new TreeMap<>(values), new HashSet<>(), "");
  }

  /** The text of a parameter; a parameter given as nothing counts as given. */
  public Optional<String> text(String name) {
    read.add(prefix + name);
    return Optional.ofNullable(all.get(prefix + name));
  }

  /** The text of a parameter, where one given as nothing counts as not given. */
  public Optional<String> filled(String name) {
    return text(name).filter(text -> !text.isEmpty());
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /**
   * The text of a parameter that must be there.
   *
   * @throws Ec2Fault MissingParameter
   */
  public String required(String name) {
    return filled(name).orElseThrow(() -> Ec2Fault.missing(prefix + name));
  }

  public Optional<Boolean> flag(String name) {
    return filled(name)
        .map(
            text -> {
              if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw Ec2Fault.invalid(
                    "Invalid value '" + text + "' for " + prefix + name + "; expected a boolean");
              }
              return Boolean.valueOf(text);
            });
  }

  public boolean flag(String name, boolean otherwise) {
    return flag(name).orElse(otherwise);
  }

  public Optional<Integer> number(String name) {
    return filled(name).map(text -> parsed(name, text, Integer::valueOf));
  }

  public int number(String name, int otherwise) {
    return number(name).orElse(otherwise);
  }

  /** One of a closed set of words. */
  public Optional<String> word(String name, String... allowed) {
    Optional<String> text = filled(name);
    if (text.isPresent() && !Arrays.asList(allowed).contains(text.get())) {
      throw Ec2Fault.invalid(prefix + name, text.get());
    }
    return text;
  }

  /** A parameter that a parser understands, or InvalidParameterValue. */
  public <T> Optional<T> parsed(String name, Function<String, T> parser) {
    return filled(name).map(text -> parsed(name, text, parser));
  }

  private <T> T parsed(String name, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw Ec2Fault.invalid(prefix + name, text);
    }
  }

  /** A list of plain values, in the order of their numbers. */
  public List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (int index : indices(name)) {
      text(name + "." + index).ifPresent(values::add);
    }
    return values;
  }

  /** A list of plain values that a parser understands. */
  public <T> List<T> list(String name, Function<String, T> parser) {
    return list(name).stream().map(text -> parsed(name, text, parser)).toList();
  }

  /** A list of structures, in the order of their numbers. */
  public List<Parameters> structures(String name) {
    return indices(name).stream().map(index -> structure(name + "." + index)).toList();
  }

  /** A nested structure; an absent one has no members. */
  public Parameters structure(String name) {
    return new Parameters(all, read, prefix + name + ".");
  }

  /** Determines whether a parameter of this name, or under it, was given. */
  public boolean has(String name) {
    String path = prefix + name;
    return all.keySet().stream().anyMatch(key -> key.equals(path) || key.startsWith(path + "."));
  }

  /** Those of the given names that were given. */
  public List<String> given(List<String> names) {
    return names.stream().filter(this::has).toList();
  }

  /** Marks as read, with all under them, parameters that change nothing here. */
  public void ignore(String... names) {
    for (String name : names) {
      String path = prefix + name;
      all.keySet().stream()
          .filter(key -> key.equals(path) || key.startsWith(path + "."))
          .forEach(read::add);
    }
  }

  private Set<Integer> indices(String name) {
    String stem = prefix + name + ".";
    Set<Integer> indices = new TreeSet<>();
    for (String key : all.keySet()) {
      if (key.startsWith(stem)) {
        String index = key.substring(stem.length()).split("\\.", 2)[0];
        if (index.matches("[0-9]{1,6}")) {
          indices.add(Integer.valueOf(index));
        }
      }
    }
    return indices;
  }

  /** Returns the parameters that were not read. */
  public Set<String> unread() {
    return all.keySet().stream()
        .filter(Predicate.not(read::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All parameters by their full names. */
  public Map<String, String> asMap() {
    return Map.copyOf(all);
  }
}
