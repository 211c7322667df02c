package dev.hextet.core.render;

import dev.hextet.core.expression.Reference;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.syntax.UnknownFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What renderings must know besides the plan or the state.
 *
 * @param schemas the schema of a resource type, where it is known
 * @param shown turns the expression of a value that is not known yet into what people read: {@code
 *     aws_vpc.main /56 → subnet 0 → ::4}; what it cannot say better, it gives back
 */
public record RenderingSchemas(
    Function<String, Optional<Schema>> schemas, Function<String, String> shown) {

  public RenderingSchemas {
    Objects.requireNonNull(schemas, "schemas");
    Objects.requireNonNull(shown, "shown");
  }

  /**
   * The vocabulary of some resource types.
   *
   * @param types the type of a name, where there is one
   */
  public static RenderingSchemas of(Function<String, Optional<ResourceType>> types) {
    Function<String, Optional<Schema>> schemas =
        name -> types.apply(name).map(ResourceType::schema);
    return new RenderingSchemas(
        schemas,
        expression -> UnknownFormat.of(expression, (of, name) -> length(schemas, of, name)));
  }

  private static OptionalInt length(
      Function<String, Optional<Schema>> schemas, Reference of, String name) {
    return Optional.of(of)
        .filter(reference -> reference.kind() == Reference.Kind.RESOURCE)
        .flatMap(resource -> schemas.apply(resource.type()))
        .flatMap(schema -> schema.attribute(name))
        .map(attribute -> attribute.prefixLength())
        .filter(length -> length >= 0)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  Optional<Attribute<?>> attribute(String type, String name) {
    return schemas.apply(type).flatMap(schema -> schema.attribute(name));
  }
}
