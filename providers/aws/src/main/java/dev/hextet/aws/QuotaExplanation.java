package dev.hextet.aws;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains a call that EC2 rejected because of a quota: its name, default, remedy and use. */
final class QuotaExplanation {
  /** Maximum number of objects in a message. */
  private static final int NAMED = 10;

  private final Function<ReadQuery, List<Value.MapOf>> read;
  private final String region;

  /**
   * @param read makes the read that shows what uses the quota
   */
  QuotaExplanation(Function<ReadQuery, List<Value.MapOf>> read, String region) {
    this.read = read;
    this.region = region;
  }

  /** Returns the lines of the explanation; none for an unknown code. */
  List<String> of(String code, RecordedResource rejected) {
    Value.MapOf attributes = rejected.attributes().values();
    String type = attributes.get("instance_type").asText().orElse("");
    return ServiceQuotas.of(code, type).map(quota -> lines(quota, attributes)).orElse(List.of());
  }

  private List<String> lines(ServiceQuota quota, Value.MapOf attributes) {
    List<String> lines = new ArrayList<>();
    boolean isQuota = !quota.code().isEmpty();
    String limit = quota.limit().isEmpty() ? "" : (isQuota ? ", default " : ", ") + quota.limit();
    lines.add((isQuota ? "Quota: " : "Limit: ") + quota.name() + limit + ".");
    if (isQuota) {
      lines.add(remedy(quota.code()));
    }
    if (!quota.remedy().isEmpty()) {
      lines.add(quota.remedy());
    }
    quota.shownUse().flatMap(use -> objects(use, attributes)).ifPresent(lines::add);
    return lines;
  }

  private String remedy(String code) {
    String[] parts = code.split("/", 2);
    return "To raise it: aws service-quotas request-service-quota-increase --region %s"
            .formatted(region)
        + " --service-code %s --quota-code %s --desired-value N".formatted(parts[0], parts[1]);
  }

  /** Returns the line about the objects; empty if they are unknown. */
  private Optional<String> objects(ServiceQuota.Use use, Value.MapOf attributes) {
    Optional<String> scope = attributes.get(use.attribute()).unmarked().asText();
    if (!use.attribute().isEmpty() && scope.isEmpty()) {
      return Optional.empty();
    }
    ReadQuery query =
        scope.map(id -> use.query().withValues(List.of(Value.of(id)))).orElse(use.query());
    try {
      List<String> objects =
          read.apply(query).stream()
              .flatMap(item -> ItemLabel.of(item, use.idPath()).stream())
              .sorted()
              .toList();
      return Optional.of(line(objects));
    } catch (CloudFault e) {
      // The read serves the message only, so its failure does not matter.
      return Optional.empty();
    }
  }

  private static String line(List<String> objects) {
    int more = objects.size() - NAMED;
    return "In use: "
        + objects.size()
        + (objects.isEmpty() ? "" : ": ")
        + String.join(", ", objects.subList(0, Math.min(NAMED, objects.size())))
        + (more > 0 ? " and " + more + " more" : "")
        + ".";
  }
}
