package dev.hextet.sandbox.image;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ClientToken;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.CopiedImage;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;

/** Images of the account's own: copied from others, and deregistered. */
public final class ImageCopyActions implements ResourceService {

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(CopiedImage.KIND);
    registry.action("CopyImage", ImageCopyActions::copy);
    registry.action("DeregisterImage", ImageCopyActions::deregister);
    registry.settlement(ImageCopyActions::settle);
  }

  private static void settle(Region region) {
    region.table(CopiedImage.KIND).update(image -> image.with(image.phase().at(region.now())));
  }

  private static void copy(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Region region = call.region();
    parameters.required("SourceRegion");
    String source = Images.require(region, parameters.required("SourceImageId")).id();
    String name = parameters.required("Name");
    // EC2: 3 to 128 characters.
    if (name.length() < 3 || name.length() > 128) {
      throw new Ec2Fault(
          "InvalidAMIName.Malformed", "AMI names must be between 3 and 128 characters");
    }
    String description = parameters.text("Description", "");
    String id =
        ClientToken.once(
            call,
            "",
            made -> region.table(CopiedImage.KIND).find(made).isPresent(),
            () -> make(region, parameters, source, name, description));
    answer.text("imageId", id);
  }

  private static String make(
      Region region, Parameters parameters, String source, String name, String description) {
    String origin =
        region.table(CopiedImage.KIND).find(source).map(CopiedImage::source).orElse(source);
    CopiedImage image =
        new CopiedImage(
            region.newId(CopiedImage.KIND),
            origin,
            name,
            description,
            region.now(),
            region.passing("pending", "available"),
            true);
    region.table(CopiedImage.KIND).put(image);
    TagRules.apply(region, parameters, CopiedImage.KIND, image.id());
    return image.id();
  }

  private static void deregister(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = call.parameters().required("ImageId");
    Images.require(region, id);
    CopiedImage own =
        region
            .table(CopiedImage.KIND)
            .find(id)
            .orElseThrow(() -> new Ec2Fault("AuthFailure", "Not authorized for image:" + id));
    region.table(CopiedImage.KIND).put(own.deregistered());
    answer.text("return", true);
  }
}
