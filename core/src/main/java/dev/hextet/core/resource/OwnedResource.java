package dev.hextet.core.resource;

/**
 * A thing in a cloud that carries the marks of a stack.
 *
 * @param stack the lineage of the state that it was recorded in when it was made
 * @param address its address then
 * @param id its id
 */
public record OwnedResource(String stack, String address, String id) {}
