package dev.hextet.core.expression;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.BlockAddress;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.spelling.QuotedString;
import org.jspecify.annotations.Nullable;

/**
 * What an expression refers to: the fixed part of {@code aws_vpc.main.id}, without the steps that
 * follow it.
 *
 * @param kind what kind of thing
 * @param type the resource type, for resources and data sources; otherwise empty
 * @param name the name; empty for {@code self}
 * @param range where it is said, if that is known
 */
public record Reference(Kind kind, String type, String name, @Nullable SourceRange range) {

  /** The kinds of things that can be referred to. */
  public enum Kind {
    /** {@code aws_vpc.main}. */
    RESOURCE,
    /** {@code data.aws_ami.web}. */
    DATA,
    /** {@code var.name}. */
    VARIABLE,
    /** {@code ((name))} in a document; {@code var["name"]} within an expression. */
    BOSH_VARIABLE,
    /** {@code local.name}. */
    LOCAL,
    /** {@code each.key} and {@code each.value}. */
    EACH,
    /** {@code count.index}. */
    COUNT,
    /** {@code self}. */
    SELF,
    /** {@code path.module}, {@code path.root} and {@code path.cwd}. */
    PATH,
    /** {@code terraform.workspace}. */
    TERRAFORM
  }

  /**
   * As it is written within an expression; two references with the same text are to the same thing.
   */
  public String text() {
    return switch (kind) {
      case RESOURCE -> type + "." + name;
      case DATA -> "data." + type + "." + name;
      case VARIABLE -> "var." + name;
      case BOSH_VARIABLE -> "var[" + QuotedString.of(name) + "]";
      case LOCAL -> "local." + name;
      case EACH -> "each." + name;
      case COUNT -> "count." + name;
      case SELF -> "self";
      case PATH -> "path." + name;
      case TERRAFORM -> "terraform." + name;
    };
  }

  /** Returns the reference to an input variable. */
  public static Reference variable(String name) {
    return new Reference(Kind.VARIABLE, "", name, null);
  }

  /** Returns the reference to a resource block. */
  public static Reference resource(String type, String name) {
    return new Reference(Kind.RESOURCE, type, name, null);
  }

  /** Returns the word with which the text begins. */
  public String root() {
    return switch (kind) {
      case RESOURCE -> type;
      case DATA -> "data";
      case VARIABLE, BOSH_VARIABLE -> "var";
      case LOCAL -> "local";
      case EACH -> "each";
      case COUNT -> "count";
      case SELF -> "self";
      case PATH -> "path";
      case TERRAFORM -> "terraform";
    };
  }

  /** Returns the same reference without its place. */
  public Reference unplaced() {
    return new Reference(kind, type, name, null);
  }

  /** Returns the reference to a {@code resource} or {@code data} block. */
  public static Reference to(BlockAddress block) {
    return new Reference(
        block.isData() ? Kind.DATA : Kind.RESOURCE, block.type(), block.name(), null);
  }

  /** Determines whether it names a resource or a data source. */
  public boolean isOfBlock() {
    return kind == Kind.DATA || kind == Kind.RESOURCE;
  }

  /** Returns the address of the resource or data source that it names, without a key. */
  public Address address() {
    return (kind == Kind.DATA ? BlockAddress.ofData(type, name) : BlockAddress.of(type, name))
        .whole();
  }
}
