package dev.hextet.cli.command;

import dev.hextet.cli.option.CheckOptions;

/**
 * The checks after an apply.
 *
 * @param enabled true to run them
 * @param options their options
 */
public record ApplyChecks(boolean enabled, CheckOptions options) {
  /** No checks. */
  public static final ApplyChecks NONE = new ApplyChecks(false, new CheckOptions());
}
