package dev.hextet.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An EC2 that hextet is tried on: a new sandbox each time, or one that is running.
 *
 * @param name by which {@code contract/NAME.yml} says how it differs from EC2
 * @param endpoint where it is; empty for a new sandbox
 */
record Ec2Site(String name, Optional<URI> endpoint) {
  private static final String PROPERTY = "hextet.ec2.endpoints";

  /** The sandbox, and what {@code -Dhextet.ec2.endpoints=NAME=URL,…} names. */
  static List<Ec2Site> all() {
    List<Ec2Site> sites = new ArrayList<>(List.of(new Ec2Site("sandbox", Optional.empty())));
    for (String site : System.getProperty(PROPERTY, "").split(",")) {
      if (!site.isBlank()) {
        String[] parts = site.split("=", 2);
        sites.add(new Ec2Site(parts[0], Optional.of(URI.create(parts[1]))));
      }
    }
    return sites;
  }

  boolean isSandbox() {
    return endpoint.isEmpty();
  }

  /** Why a check fails here although hextet is right; empty where it must succeed. */
  Optional<String> difference(String type, String check) {
    if (isSandbox()) {
      return Optional.empty();
    }
    for (JsonNode difference : TypeContract.read("contract/" + name + ".yml")) {
      boolean all = difference.path("type").asText().equals(type) && !difference.has("check");
      boolean one = difference.path("check").asText().equals(check);
      if (all || one && difference.path("type").asText(type).equals(type)) {
        return Optional.of(difference.get("because").textValue());
      }
    }
    return Optional.empty();
  }

  Trial open(Path folder) throws IOException {
    return Trial.open(folder, endpoint);
  }

  @Override
  public String toString() {
    return name;
  }
}
