package dev.hextet.sandbox.tag;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.RequestRate;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of existing resources. */
public final class TagActions implements ResourceService {

  private static final int AT_ONCE = 1000;
  private static final RequestRate RATE = new RequestRate(100, 10);

  /** One tag of one resource. */
  private record Tag(String resourceId, String resourceType, String key, String value) {}

  private static final Listing<Tag> LISTING =
      Listing.of(
              "tagSet",
              TagActions::all,
              tag -> tag.resourceId() + "\n" + tag.key(),
              TagActions::write)
          .pages(5, 1000)
          .filter("key", Tag::key)
          .filter("value", Tag::value)
          .filter("resource-id", Tag::resourceId)
          .filter("resource-type", Tag::resourceType)
          .tags((region, tag) -> Map.of(tag.key(), tag.value()));

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(ActionEntry.of("CreateTags", TagActions::create).at(RATE));
    registry.action(ActionEntry.of("DeleteTags", TagActions::delete).at(RATE));
    registry.action("DescribeTags", LISTING::answer);
  }

  private static List<Tag> all(Region region) {
    List<Tag> all = new ArrayList<>();
    for (String id : region.tags().ids()) {
      String type = region.tableOf(id).map(table -> table.kind().tagType()).orElse("");
      region.tags().of(id).forEach((key, value) -> all.add(new Tag(id, type, key, value)));
    }
    return all;
  }

  private static void create(ActionCall call, Xml answer) {
    Map<String, String> added = TagRules.read(call.parameters());
    if (added.isEmpty()) {
      throw Ec2Fault.missing("Tag");
    }
    checkSize(added.size());
    for (String id : resources(call)) {
      Map<String, String> tags = new TreeMap<>(call.region().tags().of(id));
      tags.putAll(added);
      TagRules.checkCount(tags);
      call.region().tags().set(id, tags);
    }
    answer.text("return", true);
  }

  private static void delete(ActionCall call, Xml answer) {
    List<Parameters> unwanted = call.parameters().structures("Tag");
    checkSize(unwanted.size());
    for (String id : resources(call)) {
      Map<String, String> tags = new TreeMap<>(call.region().tags().of(id));
      // EC2: without any tag named, all go; with a key alone, whatever its value.
      if (unwanted.isEmpty()) {
        tags.clear();
      }
      for (Parameters tag : unwanted) {
        String key = tag.required("Key");
        tag.text("Value").ifPresentOrElse(v -> tags.remove(key, v), () -> tags.remove(key));
      }
      call.region().tags().set(id, tags);
    }
    answer.text("return", true);
  }

  private static List<String> resources(ActionCall call) {
    List<String> ids = call.parameters().list("ResourceId");
    if (ids.isEmpty()) {
      throw Ec2Fault.missing("ResourceId");
    }
    checkSize(ids.size());
    ids.forEach(id -> checkExists(call.region(), id));
    return ids;
  }

  private static void checkSize(int count) {
    if (count > AT_ONCE) {
      throw Ec2Fault.invalid("At most " + AT_ONCE + " resources and tags may be given in one call");
    }
  }

  private static void checkExists(Region region, String id) {
    region
        .tableOf(id)
        .filter(table -> table.kind().isTaggable())
        .orElseThrow(() -> new Ec2Fault("InvalidID", "The ID '" + id + "' is not valid"))
        .require(id);
  }

  private static void write(Xml xml, Region region, Tag tag) {
    xml.text("resourceId", tag.resourceId())
        .text("resourceType", tag.resourceType())
        .text("key", tag.key())
        .text("value", tag.value());
  }
}
