package dev.hextet.aws;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The SDK's answers as values, with members by their names in EC2's API. What EC2 left out, and
 * empty lists, which the SDK cannot tell from that, are left out.
 */
final class Unmarshaller {
  private Unmarshaller() {}

  static Value.MapOf map(SdkPojo answer) {
    Map<String, Value> members = new TreeMap<>();
    for (SdkField<?> field : answer.sdkFields()) {
      Object member = field.getValueOrDefault(answer);
      if (member != null && !(member instanceof List<?> list && list.isEmpty())) {
        members.put(field.memberName(), value(member));
      }
    }
    return Value.map(members);
  }

  private static Value value(Object member) {
    if (member instanceof SdkPojo part) {
      return map(part);
    } else if (member instanceof List<?> list) {
      List<Value> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(value(item)));
      return Value.list(items);
    } else if (member instanceof Boolean truth) {
      return Value.of(truth.booleanValue());
    } else if (member instanceof Number number) {
      return Value.of(new BigDecimal(number.toString()));
    } else if (member instanceof SdkBytes bytes) {
      return Value.of(Base64.getEncoder().encodeToString(bytes.asByteArray()));
    }
    return Value.of(member.toString());
  }
}
