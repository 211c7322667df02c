package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.Xml;

/**
 * The effect of an action on the world, and its answer. An {@code Ec2Fault} refuses the call and
 * undoes its changes.
 */
@FunctionalInterface
public interface ApiAction {

  void perform(ActionCall call, Xml answer);
}
