package dev.hextet.cli.module;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module in a registry.
 *
 * @param host the host, with its port if there is one; {@link #DEFAULT_HOST} if none is written
 * @param namespace the owner
 * @param name the name of the module
 * @param provider the main provider of the module
 */
record RegistryAddress(
    String host, String namespace, String name, String provider, String subfolder)
    implements ModuleAddress {
  static final String DEFAULT_HOST = "registry.terraform.io";

  private static final String WORD = "[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:([0-9A-Za-z][0-9A-Za-z.-]*(?:\\.[0-9A-Za-z-]+|:\\d+)|(?i:localhost))/)?"
              + "(%s)/(%s)/(%s)".formatted(WORD, WORD, WORD));

  /** Returns the address that a source without a subfolder denotes; empty for other forms. */
  static Optional<RegistryAddress> find(String text, String subfolder) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new RegistryAddress(
                Optional.ofNullable(form.group(1)).orElse(DEFAULT_HOST).toLowerCase(Locale.ROOT),
                form.group(2),
                form.group(3),
                form.group(4),
                subfolder))
        : Optional.empty();
  }

  /** Returns the path of the module in the registry's API. */
  String path() {
    return namespace + "/" + name + "/" + provider;
  }

  @Override
  public String shortName() {
    return name;
  }

  /** Returns the canonical text with the host, as the manifest of Terraform has it. */
  @Override
  public String toString() {
    return host + "/" + path() + (subfolder.isEmpty() ? "" : "//" + subfolder);
  }
}
