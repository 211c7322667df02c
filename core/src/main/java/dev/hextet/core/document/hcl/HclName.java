package dev.hextet.core.document.hcl;

/**
 * A name, or a label.
 *
 * @param text its characters
 * @param start offset of its first character, quotes included
 * @param end offset after its last
 */
public record HclName(String text, int start, int end) {}
