package dev.hextet.sandbox.action;

/**
 * The behaviour of one kind of resource, or of a group of actions. It registers all that EC2 does
 * with the kind: its table, its actions, its rules, and its part in other services.
 */
@FunctionalInterface
public interface ResourceService {

  void register(ServiceRegistry registry);
}
