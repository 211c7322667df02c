package dev.hextet.aws;

import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Resources that block a deletion: EC2 does not report them when it answers DependencyViolation.
 */
final class BlockingResources {
  private final Function<ReadQuery, List<Value.MapOf>> read;

  BlockingResources(Function<ReadQuery, List<Value.MapOf>> read) {
    this.read = read;
  }

  /** Returns a line for each blocking resource, sorted. */
  List<String> of(RecordedResource recorded) {
    return Ec2Catalog.blockers(recorded.address().type()).stream()
        .flatMap(blocker -> lines(blocker, recorded))
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private Stream<String> lines(DeletionBlocker blocker, RecordedResource recorded) {
    Value held =
        blocker.attribute().equals(CommonAttributes.ID.name())
            ? Value.of(recorded.id())
            : recorded.attributes().values().get(blocker.attribute()).unmarked();
    return items(blocker.query(), held).stream()
        .filter(item -> !isOver(item) && blocker.condition().test(item))
        .flatMap(item -> line(blocker, item).stream());
  }

  private List<Value.MapOf> items(ReadQuery query, Value held) {
    if (held.asText().isEmpty()) {
      return List.of();
    }
    try {
      return read.apply(query.withValues(List.of(held)));
    } catch (CloudFault e) {
      // The answer serves a message only: a read that is refused is left out.
      return List.of();
    }
  }

  // EC2: lists a deleted resource for a while.
  private static boolean isOver(Value.MapOf item) {
    return item.get("State").equals(Value.of("deleted"))
        || AnswerPaths.text(item, "Status.Code").orElse("").equals("deleted");
  }

  private static Optional<String> line(DeletionBlocker blocker, Value.MapOf item) {
    return ItemLabel.of(item, blocker.idPath()).map(label -> blocker.noun() + " " + label);
  }
}
