package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ids of EC2 objects, by their form: {@code subnet-0123456789abcdef0}. A name, a misspelled
 * reference, or the id of another kind is rejected before any call.
 */
public final class Ec2Ids {
  private Ec2Ids() {}

  /**
   * Returns the kind of an id.
   *
   * @param prefixes possible prefixes, without the hyphen
   */
  public static Kind<String> of(String... prefixes) {
    return kind("", List.of(prefixes));
  }

  /** An id of a security group, which can be another account's: {@code 123456789012/sg-…}. */
  public static Kind<String> ofGroup() {
    return kind("(?:\\d{12}/)?", List.of("sg"));
  }

  /**
   * An ID, or one word that stands in its place.
   *
   * @param prefixes as for {@link #of}
   */
  public static Kind<String> orWord(String word, String... prefixes) {
    Kind<String> id = of(prefixes);
    return Kinds.parsed(
        id.name(), text -> text.equals(word) ? text : checked(id, text), text -> text);
  }

  private static Kind<String> kind(String before, List<String> prefixes) {
    Pattern form = Pattern.compile(before + "(?:" + String.join("|", prefixes) + ")-[0-9a-z]+");
    return Kinds.parsed(
        Kinds.ID.name(),
        text -> {
          String id = checked(Kinds.ID, text);
          if (!form.matcher(id).matches()) {
            throw invalid(id, prefixes);
          }
          return id;
        },
        text -> text);
  }

  private static String checked(Kind<String> kind, String text) {
    return kind.decode(kind.canonical(Value.of(text), KindContext.NONE));
  }

  private static InvalidValue invalid(String text, List<String> prefixes) {
    String forms =
        prefixes.stream().map(prefix -> prefix + "-…").collect(Collectors.joining(" or "));
    return new InvalidValue(
        BareReference.is(text)
            ? AwsDiagnostic.REFERENCE_AS_ID.with(text, forms)
            : AwsDiagnostic.INVALID_ID.with(forms));
  }
}
