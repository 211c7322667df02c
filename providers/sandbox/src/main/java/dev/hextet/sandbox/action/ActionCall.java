package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;

/** A call that an action performs. */
public record ActionCall(String action, Parameters parameters, Region region) {}
