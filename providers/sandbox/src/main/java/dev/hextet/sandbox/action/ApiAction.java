package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.Xml;

/** What EC2 does on one call. Throws an {@code Ec2Fault} to refuse; then nothing has happened. */
@FunctionalInterface
public interface ApiAction {

  void perform(ActionCall call, Xml answer);
}
