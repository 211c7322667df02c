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
record Ec2Endpoint(String name, Optional<URI> endpoint) {
  private static final String PROPERTY = "hextet.ec2.endpoints";

  /** The sandbox, and what {@code -Dhextet.ec2.endpoints=NAME=URL,…} names. */
  static List<Ec2Endpoint> all() {
    List<Ec2Endpoint> endpoints =
        new ArrayList<>(List.of(new Ec2Endpoint("sandbox", Optional.empty())));
    for (String endpoint : System.getProperty(PROPERTY, "").split(",")) {
      if (!endpoint.isBlank()) {
        String[] parts = endpoint.split("=", 2);
        endpoints.add(new Ec2Endpoint(parts[0], Optional.of(URI.create(parts[1]))));
      }
    }
    return endpoints;
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
