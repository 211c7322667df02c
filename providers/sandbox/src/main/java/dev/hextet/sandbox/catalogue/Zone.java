package dev.hextet.sandbox.catalogue;

/**
 * An availability zone.
 *
 * @param name as this account calls it, {@code us-east-1a}
 * @param id as all accounts call it, {@code use1-az6}
 */
public record Zone(String name, String id) {}
