package dev.hextet.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Terraform and a mirror of its providers are, if they are. */
final class Terraform {
  private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";

  private Terraform() {}

  static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "terraform"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** With the provider from a mirror on this machine where there is one, else from the registry. */
  static Map<String, String> environment(Path folder) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TF_IN_AUTOMATION", "1");
    environment.put("CHECKPOINT_DISABLE", "1");
    mirror()
        .ifPresent(
            mirror -> environment.put("TF_CLI_CONFIG_FILE", settings(folder, mirror).toString()));
    return environment;
  }

  private static Optional<Path> mirror() {
    return Stream.of(
            System.getProperty("user.home") + "/.terraform.d/plugins",
            "/usr/local/share/terraform/plugins",
            "/usr/share/terraform/plugins",
            "/opt/tf-plugins")
        .map(Path::of)
        .filter(path -> Files.isDirectory(path.resolve(PROVIDER)))
        .findFirst();
  }

  private static Path settings(Path folder, Path mirror) {
    try {
      return Files.writeString(
          folder.resolve("settings.tfrc"),
          "provider_installation {\n  filesystem_mirror {\n    path = \""
              + mirror
              + "\"\n  }\n}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
