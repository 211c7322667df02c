package dev.hextet.core.address;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of objects that a reference can point to. */
public enum ReferentKind {
  /** {@code aws_vpc.main}. */
  RESOURCE("resource"),
  /** {@code data.aws_ami.web}. */
  DATA("data"),
  /** {@code var.name}. */
  VARIABLE("var"),
  /** {@code ((name))} in a document; {@code var["name"]} within an expression. */
  BOSH_VARIABLE("var"),
  /** {@code local.name}. */
  LOCAL("local"),
  /** {@code module.name} in the document of a module: a call of another module. */
  MODULE("module"),
  /** {@code each.key} and {@code each.value}. */
  EACH("each"),
  /** {@code count.index}. */
  COUNT("count"),
  /** {@code self}. */
  SELF("self"),
  /** {@code path.module}, {@code path.root} and {@code path.cwd}. */
  PATH("path"),
  /** {@code terraform.workspace}. */
  TERRAFORM("terraform");

  private final String word;

  ReferentKind(String word) {
    this.word = word;
  }

  /** Returns the word before the name; for a resource, it can be left out. */
  public String word() {
    return word;
  }

  /** Returns all names of this kind; none if documents choose them. */
  public List<String> names() {
    return switch (this) {
      case EACH -> List.of("key", "value");
      case COUNT -> List.of("index");
      case SELF -> List.of("");
      case PATH -> List.of("module", "root", "cwd");
      case TERRAFORM -> List.of("workspace");
      case RESOURCE, DATA, VARIABLE, BOSH_VARIABLE, LOCAL, MODULE -> List.of();
    };
  }

  /** Determines whether such an object is a resource or a data source. */
  public boolean isOfBlock() {
    return this == RESOURCE || this == DATA;
  }

  /** Returns the kind of a word; {@link #VARIABLE} for {@code var}. */
  public static Optional<ReferentKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
