package dev.hextet.core.render;

import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.UnknownFormat;
import dev.hextet.core.value.Term;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knowledge about types that renderings need besides the plan or the state.
 *
 * @param schemas returns the schema of a known resource type
 * @param shown formats the term of an unknown value, {@code aws_vpc.main /56 → subnet 0 → ::4}, or
 *     returns its text
 */
public record RenderingSchemas(
    Function<String, Optional<Schema>> schemas, Function<Term, String> shown) {

  public RenderingSchemas {
    Objects.requireNonNull(schemas, "schemas");
    Objects.requireNonNull(shown, "shown");
  }

  /**
   * The vocabulary of some resource types.
   *
   * @param types the resource type of a name, where there is one
   * @param sources the data source of a name, where there is one
   */
  public static RenderingSchemas of(
      Function<String, Optional<ResourceType>> types,
      Function<String, Optional<DataSource>> sources) {
    Function<String, Optional<Schema>> schemas =
        name -> types.apply(name).map(ResourceType::schema);
    return new RenderingSchemas(
        schemas,
        term ->
            UnknownFormat.of(
                term,
                (of, name) ->
                    schema(schemas, sources, of)
                        .flatMap(schema -> schema.attribute(name))
                        .flatMap(attribute -> Optional.ofNullable(attribute.block()))));
  }

  private static Optional<Schema> schema(
      Function<String, Optional<Schema>> schemas,
      Function<String, Optional<DataSource>> sources,
      LocatedReferent of) {
    return switch (of.kind()) {
      case RESOURCE -> schemas.apply(of.address().type());
      case DATA -> sources.apply(of.address().type()).map(DataSource::schema);
      default -> Optional.empty();
    };
  }

  Optional<Attribute<?>> attribute(String type, String name) {
    return schemas.apply(type).flatMap(schema -> schema.attribute(name));
  }
}
