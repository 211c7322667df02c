package dev.hextet.core.yaml;

/**
 * The two forms of YAML that are read. They differ in tabs, in brackets and in a few characters.
 */
public enum YamlDialect {
  /** YAML 1.2, as documents are written. */
  YAML_1_2,
  /** YAML 1.1 as the libyaml family reads it, and with it Terraform's {@code yamldecode}. */
  LIBYAML
}
