package dev.hextet.sandbox.wire;

/** A call as it came: what is asked, of which region, with which parameters. */
public record Query(String action, String region, Parameters parameters) {}
