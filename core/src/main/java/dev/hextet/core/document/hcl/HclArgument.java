package dev.hextet.core.document.hcl;

/**
 * An argument: {@code name = expression}.
 *
 * @param name its name
 * @param start offset of the first character of the expression
 * @param end offset after its last
 */
public record HclArgument(HclName name, int start, int end) implements HclItem {}
