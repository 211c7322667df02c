package dev.hextet.core.document.hcl;

/** An item of a body. */
public sealed interface HclItem permits HclArgument, HclBlock {

  /** Returns the name of the argument, or the type of the block. */
  HclName name();
}
