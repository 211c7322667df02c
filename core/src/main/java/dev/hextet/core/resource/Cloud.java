package dev.hextet.core.resource;

import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** A region of a cloud, with credentials: the only thing that touches the world. Thread-safe. */
public interface Cloud extends AutoCloseable {

  /** The region's name, for example {@code us-east-2}. */
  String region();

  /** Where it is. Asks for nothing, so that it does not say the account. */
  default CloudLocation place() {
    return new CloudLocation(CloudLocation.AWS, region(), "");
  }

  /**
   * Asks for the id of the account; empty if the settings do not let it be asked for.
   *
   * @throws CloudFault if nobody answers
   */
  default String account() {
    return "";
  }

  /**
   * What carries the marks of a stack, of whichever; none of what can be seen for a while after it
   * is gone.
   *
   * @throws CloudFault if the cloud refuses
   */
  default List<OwnedResource> owned() {
    return List.of();
  }

  /**
   * Makes a read, with all its pages and in as many calls as its values need.
   *
   * @throws CloudFault if the cloud refuses
   */
  List<Value.MapOf> read(ReadQuery query);

  /**
   * Makes a call that changes the world, once.
   *
   * @param action the cloud's name of it
   * @param arguments wholly known
   * @return the answer
   * @throws CloudFault if the cloud refuses, or if no answer came
   */
  Value.MapOf call(String action, Value.MapOf arguments);

  /** How long what was made can stay invisible: an empty answer is no proof before. */
  default Duration readLag() {
    return Duration.ofSeconds(30);
  }

  /**
   * The attributes of a resource without what the settings say is nobody's business here, such as
   * ignored tags. No read tells it either.
   */
  default Attributes watched(Attributes attributes) {
    return attributes;
  }

  /**
   * Who still uses a thing that cannot be deleted, a line each: {@code eni-0… (aws_instance …)}.
   *
   * @param recorded the thing
   */
  List<String> holders(RecordedResource recorded);

  @Override
  void close();
}
