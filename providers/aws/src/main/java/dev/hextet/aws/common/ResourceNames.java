package dev.hextet.aws.common;

import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;

/** Names of EC2 objects. A reference without {@code ${ }} is not a name. */
public final class ResourceNames {
  /** A name that EC2 gives back as it was given. */
  public static final Kind<String> KIND = of(Ec2Text.KIND);

  /** An id or a name, in whatever form EC2 has for it. */
  public static final Kind<String> ID = of(Kinds.ID);

  private ResourceNames() {}

  private static Kind<String> of(Kind<String> kind) {
    return Kinds.parsed(
        kind.name(),
        text -> {
          String name = kind.decode(kind.canonical(Value.of(text), KindContext.NONE));
          BareReference.refuse(name);
          return name;
        },
        text -> text);
  }
}
