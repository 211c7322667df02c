package dev.hextet.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;

/**
 * Takes a count of free addresses that no integer of the SDK can hold out of what is said of
 * subnets: some endpoints give the number of an IPv6 block's addresses there.
 */
final class AddressCounts implements ExecutionInterceptor {
  private static final Pattern COUNT =
      Pattern.compile("<availableIpAddressCount>[^<]{10,}</availableIpAddressCount>");
  private static final Set<Class<?>> OF_SUBNETS =
      Set.of(DescribeSubnetsRequest.class, CreateSubnetRequest.class);

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return OF_SUBNETS.contains(context.request().getClass())
        ? context.responseBody().map(AddressCounts::without)
        : context.responseBody();
  }

  private static InputStream without(InputStream body) {
    try (body) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      String rest = COUNT.matcher(text).replaceAll("");
      return new ByteArrayInputStream(rest.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw SdkClientException.create("the answer ended too early", e);
    }
  }
}
