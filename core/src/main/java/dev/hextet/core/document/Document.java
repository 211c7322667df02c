package dev.hextet.core.document;

import dev.hextet.core.diag.Source;

/**
 * A text that was understood as a tree.
 *
 * @param source the text
 * @param root its one value; null as a value if the text is empty
 */
public record Document(Source source, Node root) {}
