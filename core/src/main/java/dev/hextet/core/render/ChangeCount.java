package dev.hextet.core.render;

/**
 * Number of resources with one kind of change.
 *
 * @param name the kind of change, such as {@code create}
 * @param number the number of resources
 */
public record ChangeCount(String name, int number) {}
