package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.wire.Parameters;

/** A call on its way through an action. */
public record ActionCall(String action, Parameters parameters, Region region) {}
