package dev.hextet.core.resource;

import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** A region of a cloud, with credentials; the only access to live resources. Thread-safe. */
public interface Cloud extends AutoCloseable {

  /** The region's name, for example {@code us-east-2}. */
  String region();

  /** Returns the location without the account, and without a request. */
  default CloudLocation place() {
    return new CloudLocation(CloudLocation.AWS, region(), "");
  }

  /**
   * Requests the id of the account; empty if the settings disable the request.
   *
   * @throws CloudFault if no answer arrives
   */
  default String account() {
    return "";
  }

  /**
   * Returns the objects with the ownership tags of any stack, except those that stay visible after
   * their deletion.
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

  /**
   * Checks the permission for a call that changes the world, without making it. The caller makes
   * sure that the cloud distinguishes a dry run from a call.
   *
   * @param action the cloud's name of it
   * @param arguments wholly known
   * @throws CloudFault if no request can succeed
   */
  default DryRunResult dryRun(String action, Value.MapOf arguments) {
    return DryRunResult.untestable("the cloud has no dry runs");
  }

  /**
   * Returns the maximum time for which a new object may be invisible. An earlier empty answer does
   * not prove its absence.
   */
  default Duration readLag() {
    return Duration.ofSeconds(30);
  }

  /**
   * Returns the attributes of a resource without those that the settings ignore, such as ignored
   * tags. Reads omit them as well.
   */
  default Attributes watched(Attributes attributes) {
    return attributes;
  }

  /**
   * Returns the users of an object that cannot be deleted, a line each: {@code eni-0… (aws_instance
   * …)}.
   *
   * @param recorded the object
   */
  List<String> holders(RecordedResource recorded);

  /**
   * Returns the explanation of a call that the cloud rejected because of a limit of the account, in
   * lines: the quota, how to raise it, and what uses it. Empty if the limit is unknown.
   *
   * @param code the cloud's error code
   * @param rejected the resource of the call
   */
  default List<String> quota(String code, RecordedResource rejected) {
    return List.of();
  }

  @Override
  void close();
}
