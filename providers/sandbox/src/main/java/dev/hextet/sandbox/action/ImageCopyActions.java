package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.CopiedImage;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;

/** Images of the account's own: copied from others, and deregistered. */
final class ImageCopyActions implements Service {

  @Override
  public void register(ApiActions actions) {
    actions.add("CopyImage", ImageCopyActions::copy);
    actions.add("DeregisterImage", ImageCopyActions::deregister);
  }

  @Override
  public void settle(Region region) {
    region.images().update(image -> image.with(image.phase().at(region.now())));
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
            made -> region.images().find(made).isPresent(),
            () -> make(region, parameters, source, name, description));
    answer.text("imageId", id);
  }

  private static String make(
      Region region, Parameters parameters, String source, String name, String description) {
    String origin = region.images().find(source).map(CopiedImage::source).orElse(source);
    CopiedImage image =
        new CopiedImage(
            region.newId(ResourceKind.IMAGE),
            origin,
            name,
            description,
            region.now(),
            region.passing("pending", "available"),
            true);
    region.images().put(image);
    TagRules.apply(region, parameters, ResourceKind.IMAGE, image.id());
    return image.id();
  }

  private static void deregister(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = call.parameters().required("ImageId");
    Images.require(region, id);
    CopiedImage own =
        region
            .images()
            .find(id)
            .orElseThrow(() -> new Ec2Fault("AuthFailure", "Not authorized for image:" + id));
    region.images().put(own.deregistered());
    answer.text("return", true);
  }
}
