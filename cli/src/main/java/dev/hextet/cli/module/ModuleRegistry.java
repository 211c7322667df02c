package dev.hextet.cli.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.version.ReleaseVersion;
import dev.hextet.core.version.VersionConstraints;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Registries of modules, in Terraform's protocol {@code modules.v1}. {@code HEXTET_REGISTRY}
 * replaces the registry of sources without a host.
 */
final class ModuleRegistry {
  /** The variable with the address of the default registry, such as that of a mirror. */
  static final String VARIABLE = "HEXTET_REGISTRY";

  private final WebClient web;
  private final Map<String, String> environment;

  ModuleRegistry(WebClient web, Map<String, String> environment) {
    this.web = web;
    this.environment = environment;
  }

  /** Returns the newest version that meets the constraints. */
  String newest(RegistryAddress module, VersionConstraints constraints)
      throws IOException, DownloadException {
    NavigableMap<ReleaseVersion, String> published = new TreeMap<>();
    JsonNode answer = json(web.get(service(module).resolve(module.path() + "/versions")));
    for (JsonNode release : answer.path("modules").path(0).path("versions")) {
      String text = release.path("version").asText();
      ReleaseVersion.parse(text).ifPresent(version -> published.put(version, text));
    }
    return constraints
        .newest(published.keySet())
        .map(published::get)
        .orElseThrow(
            () ->
                new DownloadException(
                    published.isEmpty()
                        ? "The registry has no version of it."
                        : "No version meets the constraint. The newest one is "
                            + published.lastKey()
                            + "."));
  }

  /** Returns the place from which a version is downloaded. */
  DownloadAddress location(RegistryAddress module, String version)
      throws IOException, DownloadException {
    URI request = service(module).resolve(module.path() + "/" + version + "/download");
    WebClient.Answer answer = web.get(request);
    String location =
        answer.terraformGet().isEmpty() && answer.status() != 204
            ? json(answer).path("location").asText()
            : answer.terraformGet();
    if (location.isEmpty()) {
      throw new DownloadException("The registry does not name the place of the files.");
    }
    boolean relative = location.startsWith("/") || location.startsWith("./");
    return ModuleAddresses.download(
        relative || location.startsWith("../")
            ? answer.address().resolve(location).toString()
            : location);
  }

  /** Returns the base address of the module service, with a slash at its end. */
  private URI service(RegistryAddress module) throws IOException, DownloadException {
    URI host = WebAddress.of(base(module) + "/.well-known/terraform.json");
    WebClient.Answer answer = web.get(host);
    String service = json(answer).path("modules.v1").asText();
    if (service.isEmpty()) {
      throw new DownloadException(host.getHost() + " is not a registry of modules.");
    }
    return WebAddress.of(
        answer.address().resolve(service.endsWith("/") ? service : service + "/").toString());
  }

  private String base(RegistryAddress module) {
    String mirror = environment.getOrDefault(VARIABLE, "").replaceFirst("/+$", "");
    return module.host().equals(RegistryAddress.DEFAULT_HOST) && !mirror.isEmpty()
        ? mirror
        : "https://" + module.host();
  }

  private static JsonNode json(WebClient.Answer answer) throws DownloadException {
    try {
      return JsonText.read(answer.body());
    } catch (JsonProcessingException e) {
      throw new DownloadException(answer.address().getHost() + " does not answer with JSON.", e);
    }
  }
}
