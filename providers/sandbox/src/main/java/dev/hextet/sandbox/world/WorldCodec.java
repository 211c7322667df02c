package dev.hextet.sandbox.world;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The form of a world in a JSON file: each table under the label of its kind. */
public final class WorldCodec {

  private static final int VERSION = 1;

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new InstantWriter())
                  .addDeserializer(Instant.class, new InstantReader()))
          .build();

  private final WorldSchema schema;

  public WorldCodec(WorldSchema schema) {
    this.schema = schema;
  }

  public byte[] write(SandboxWorld world) throws IOException {
    ObjectNode root = mapper.createObjectNode();
    root.put("version", VERSION);
    root.put("seed", world.ids().seed());
    root.put("now", world.now().toString());
    root.set("counters", mapper.valueToTree(world.ids().counters()));
    ObjectNode regions = root.putObject("regions");
    for (Region region : world.regions()) {
      regions.set(region.name(), write(region));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private ObjectNode write(Region region) {
    ObjectNode node = mapper.createObjectNode();
    for (ResourceTable<?> table : region.tables()) {
      if (!table.all().isEmpty()) {
        node.set(table.kind().label(), mapper.valueToTree(table.all()));
      }
    }
    node.set("tags", mapper.valueToTree(region.tags().image()));
    node.set("tokens", mapper.valueToTree(region.tokens().image()));
    return node;
  }

  /**
   * Returns the world in a file, with the seed of the file.
   *
   * @throws IOException if the text is not such a file
   */
  public SandboxWorld read(WorldSettings settings, byte[] text) throws IOException {
    JsonNode root = mapper.readTree(text);
    if (root == null || root.path("version").asInt() != VERSION) {
      throw new IOException("this is not a sandbox's data file of version " + VERSION);
    }
    SandboxWorld world = new SandboxWorld(schema, settings.withSeed(root.path("seed").asLong()));
    world.advanceTo(Instant.parse(root.path("now").asText(world.now().toString())));
    root.path("counters")
        .properties()
        .forEach(entry -> world.ids().counters().put(entry.getKey(), entry.getValue().asLong()));
    for (Map.Entry<String, JsonNode> entry : root.path("regions").properties()) {
      read(world.add(entry.getKey()), entry.getValue());
    }
    return world;
  }

  private void read(Region region, JsonNode node) throws IOException {
    for (ResourceTable<?> table : region.tables()) {
      read(table, node.path(table.kind().label()));
    }
    region.tags().load(mapper.convertValue(node.path("tags"), new TypeReference<>() {}));
    region.tokens().load(mapper.convertValue(node.path("tokens"), new TypeReference<>() {}));
  }

  private <T extends Resource> void read(ResourceTable<T> table, JsonNode node) throws IOException {
    if (!node.isMissingNode()) {
      List<T> rows =
          mapper
              .readerFor(
                  mapper.getTypeFactory().constructCollectionType(List.class, table.kind().type()))
              .readValue(node);
      table.load(rows);
    }
  }

  private static final class InstantWriter extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class InstantReader extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.parse(in.getText());
    }
  }
}
