package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.DateUtils;

/**
 * An answer as a value, with members by their names in EC2's API, which the SDK's models give.
 * Empty lists are left out, as EC2 itself leaves them out at times. What the model does not have is
 * passed over. Confined to one answer.
 */
final class Unmarshaller {
  private final IdentityHashMap<SdkField<?>, Map<String, SdkField<?>>> parts =
      new IdentityHashMap<>();
  private final AnswerRules rules;

  private Unmarshaller(Ec2Action row) {
    this.rules = new AnswerRules(row);
  }

  /**
   * Returns the value of an answer.
   *
   * @param model the SDK's form of the answer; its content is ignored
   * @throws UnusableAnswer if the answer lacks a required member, or a member is not of its type
   */
  static Value.MapOf map(Ec2Action row, SdkPojo model, XmlElement answer) {
    return new Unmarshaller(row).map(members(model), answer, "");
  }

  private static Map<String, SdkField<?>> members(SdkPojo model) {
    Map<String, SdkField<?>> members = new HashMap<>();
    model.sdkFields().forEach(field -> members.put(field.unmarshallLocationName(), field));
    return members;
  }

  /**
   * A part of the answer.
   *
   * @param place its path; empty for the whole answer
   */
  private Value.MapOf map(Map<String, SdkField<?>> model, XmlElement part, String place) {
    noText(part, rules.shown(place));
    String path = place.isEmpty() ? "" : place + ".";
    Map<String, Value> members = new TreeMap<>();
    Map<String, Boolean> empty = new TreeMap<>();
    for (XmlElement child : part.children()) {
      SdkField<?> field = model.get(child.name());
      if (field != null) {
        String name = field.memberName();
        Value value = value(field, child, path + name);
        if (members.containsKey(name) || empty.containsKey(name)) {
          throw new UnusableAnswer("the answer says " + path + name + " twice");
        } else if (value instanceof Value.ListOf list && list.items().isEmpty()) {
          empty.put(name, true);
        } else {
          members.put(name, value);
        }
      }
    }
    Value.MapOf map = Value.map(members);
    rules.check(place, map, empty.keySet());
    return map;
  }

  private Value value(SdkField<?> field, XmlElement element, String path) {
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO ->
          map(
              parts.computeIfAbsent(field, part -> members(part.constructor().get())),
              element,
              path);
      case LIST -> list(field, element, path);
      case STRING -> Value.of(rules.text(path, scalar(element, path)));
      case BOOLEAN -> truth(scalar(element, path), path);
      case INTEGER, LONG, SHORT, DOUBLE, FLOAT, BIG_DECIMAL -> number(scalar(element, path), path);
      case INSTANT -> instant(scalar(element, path), path);
      case SDK_BYTES -> bytes(scalar(element, path), path);
      default -> throw new IllegalStateException("no form for " + path);
    };
  }

  private Value list(SdkField<?> field, XmlElement element, String path) {
    noText(element, path);
    ListTrait list = field.getTrait(ListTrait.class);
    List<Value> items = new ArrayList<>(element.children().size());
    for (XmlElement item : element.children()) {
      if (!item.name().equals(list.memberLocationName())) {
        throw wrong(path);
      }
      items.add(value(list.memberFieldInfo(), item, path));
    }
    return Value.list(items);
  }

  private static void noText(XmlElement element, String path) {
    if (!element.text().isBlank()) {
      throw wrong(path);
    }
  }

  private static String scalar(XmlElement element, String path) {
    if (!element.children().isEmpty()) {
      throw wrong(path);
    }
    return element.text();
  }

  private static Value truth(String text, String path) {
    String word = text.trim();
    if (word.equalsIgnoreCase("true")) {
      return Value.of(true);
    } else if (word.equalsIgnoreCase("false")) {
      return Value.of(false);
    }
    throw wrong(path);
  }

  private static Value number(String text, String path) {
    try {
      return Value.of(new BigDecimal(text.trim()));
    } catch (NumberFormatException e) {
      throw wrong(path);
    }
  }

  private static Value instant(String text, String path) {
    try {
      return Value.of(DateUtils.parseIso8601Date(text.trim()).toString());
    } catch (DateTimeException e) {
      throw wrong(path);
    }
  }

  /** As the JSON form of AWS's APIs has it, from which it is made binary again. */
  private static Value bytes(String text, String path) {
    try {
      return Value.of(Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text.trim())));
    } catch (IllegalArgumentException e) {
      throw wrong(path);
    }
  }

  private static UnusableAnswer wrong(String path) {
    return AnswerRules.wrong(path);
  }
}
