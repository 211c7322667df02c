package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Converts values to the SDK's requests. Members have their names in EC2's API, which the SDK's
 * models provide, so that no action needs code of its own. Binary members are base64 text, as in
 * the JSON form of AWS's APIs.
 */
final class Marshaller {
  private Marshaller() {}

  /**
   * Fills the builder of a request or of a part of one.
   *
   * @throws IllegalStateException if a member does not exist or has another type: a bug of the
   *     resource type
   */
  static <B extends SdkPojo> B fill(B builder, Value.MapOf members) {
    for (Map.Entry<String, Value> member : members.entries().entrySet()) {
      SdkField<?> field = field(builder, member.getKey());
      field.set(builder, marshalled(field, member.getValue()));
    }
    return builder;
  }

  private static SdkField<?> field(SdkPojo builder, String name) {
    for (SdkField<?> field : builder.sdkFields()) {
      if (field.memberName().equals(name)) {
        return field;
      }
    }
    String model = builder.getClass().getName().replaceFirst(".*\\.(\\w+)\\$.*", "$1");
    throw new IllegalStateException("EC2's " + model + " has no member " + name);
  }

  private static Object marshalled(SdkField<?> field, Value value) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> text(field, value);
      case INTEGER -> number(field, value).value().intValueExact();
      case LONG -> number(field, value).value().longValueExact();
      case DOUBLE -> number(field, value).value().doubleValue();
      case FLOAT -> number(field, value).value().floatValue();
      case BOOLEAN -> as(Value.Bool.class, field, value).value();
      case INSTANT -> Instant.parse(text(field, value));
      case SDK_BYTES -> SdkBytes.fromByteArray(Base64.getDecoder().decode(text(field, value)));
      case SDK_POJO -> part(field, as(Value.MapOf.class, field, value));
      case LIST -> list(field, as(Value.ListOf.class, field, value));
      default -> throw wrong(field, value);
    };
  }

  private static Object part(SdkField<?> field, Value.MapOf members) {
    return ((Buildable) fill(field.constructor().get(), members)).build();
  }

  private static List<Object> list(SdkField<?> field, Value.ListOf list) {
    SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
    return list.items().stream().map(item -> marshalled(member, item)).toList();
  }

  private static String text(SdkField<?> field, Value value) {
    return as(Value.Text.class, field, value).value();
  }

  private static Value.Num number(SdkField<?> field, Value value) {
    return as(Value.Num.class, field, value);
  }

  private static <T extends Value> T as(Class<T> type, SdkField<?> field, Value value) {
    if (!type.isInstance(value)) {
      throw wrong(field, value);
    }
    return type.cast(value);
  }

  private static IllegalStateException wrong(SdkField<?> field, Value value) {
    return new IllegalStateException(
        "EC2's member " + field.memberName() + " cannot be a " + value.typeName());
  }
}
