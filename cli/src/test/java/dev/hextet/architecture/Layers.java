package dev.hextet.architecture;

import java.util.List;
import java.util.stream.Stream;

/** The packages of the engine and their order. */
final class Layers {
  static final String CORE = "dev.hextet.core";
  static final String AWS = "dev.hextet.aws";
  static final String SANDBOX = "dev.hextet.sandbox";
  static final String CLI = "dev.hextet.cli";

  /** Data and pure functions: they know no stage. */
  static final List<String> LEAVES =
      List.of("diag", "net", "value", "yaml", "expression", "schema", "resource", "state");

  /** What a document passes through, in this order. */
  static final List<String> STAGES = List.of("document", "resolve", "refresh", "plan", "execute");

  /** Reads a plan or a state, and gives text. */
  static final String RENDER = "render";

  /** Puts the stages together. */
  static final String ENGINE = "engine";

  private Layers() {}

  /** The names of all packages of the engine. */
  static Stream<String> all() {
    return Stream.of(LEAVES.stream(), STAGES.stream(), Stream.of(RENDER, ENGINE))
        .flatMap(names -> names);
  }

  /** Patterns for the leaves: each with the packages in it. */
  static Stream<String> leaves() {
    return LEAVES.stream().map(Layers::inCore);
  }

  /** Patterns for a stage and all before it. */
  static Stream<String> stagesUpTo(String last) {
    return STAGES.subList(0, STAGES.indexOf(last) + 1).stream().map(Layers::inCore);
  }

  /** The pattern for one package of the engine and the packages in it. */
  static String inCore(String name) {
    return CORE + "." + name + "..";
  }
}
