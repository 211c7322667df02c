package dev.hextet.core.resource;

/**
 * An object with the ownership tags of a stack.
 *
 * @param stack the lineage of the state at its creation
 * @param address its address at that time
 * @param id its id
 */
public record OwnedResource(String stack, String address, String id) {}
