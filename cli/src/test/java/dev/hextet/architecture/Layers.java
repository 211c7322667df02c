package dev.hextet.architecture;

import java.util.List;
import java.util.stream.Stream;

/** The packages of the engine and their order. */
final class Layers {
  static final String CORE = "dev.hextet.core";
  static final String AWS = "dev.hextet.aws";
  static final String PROBE = "dev.hextet.probe";
  static final String SANDBOX = "dev.hextet.sandbox";
  static final String CLI = "dev.hextet.cli";

  /** Data and pure functions: they import no stage. */
  static final List<String> LEAVES =
      List.of(
          "diag",
          "net",
          "check",
          "spelling",
          "version",
          "address",
          "value",
          "conversion",
          "yaml",
          "text",
          "expression",
          "evaluation",
          "function",
          "syntax",
          "term",
          "schema",
          "resource",
          "state");

  /** The stages before planning and their products, in this order. */
  static final List<String> STAGES =
      List.of("document", "configuration", "expansion", "resolve", "refresh");

  /** A plan as data; it imports no stage. */
  static final String PLAN = "plan";

  /** Orders the steps of a plan. */
  static final String ORDERING = "ordering";

  /** Makes a plan. */
  static final String PLANNING = "planning";

  /** Writes and reads a plan. */
  static final String PLANFILE = "planfile";

  /** Carries a plan out. */
  static final String EXECUTE = "execute";

  /** Runs the checks after an apply. */
  static final String VERIFICATION = "verification";

  /** Makes a report from a plan, and renders it. */
  static final String RENDER = "render";

  /** The packages of {@link #RENDER} that lay a report out, one for each medium. */
  static final List<String> MEDIA = List.of("markdown", "text");

  /** Connects the stages. */
  static final String ENGINE = "engine";

  /** The packages of the AWS provider, in this order; the root package comes last. */
  static final List<String> AWS_PACKAGES =
      List.of(
          "diag",
          "common",
          "api",
          "auth",
          "catalog",
          "network",
          "routing",
          "security",
          "address",
          "instance",
          "region");

  private Layers() {}

  /** The names of all packages of the engine. */
  static Stream<String> all() {
    return Stream.of(
            LEAVES.stream(),
            STAGES.stream(),
            Stream.of(PLAN, ORDERING, PLANNING, PLANFILE, EXECUTE, VERIFICATION, RENDER, ENGINE))
        .flatMap(names -> names);
  }

  /** Patterns for the leaves, with their subpackages. */
  static Stream<String> leaves() {
    return LEAVES.stream().map(Layers::inCore);
  }

  /** Patterns for a stage and all stages before it. */
  static Stream<String> stagesUpTo(String last) {
    return STAGES.subList(0, STAGES.indexOf(last) + 1).stream().map(Layers::inCore);
  }

  /** The pattern for one package of the engine and its subpackages. */
  static String inCore(String name) {
    return CORE + "." + name + "..";
  }

  /** The pattern for one package of the AWS provider. */
  static String inAws(String name) {
    return AWS + "." + name + "..";
  }
}
