package dev.hextet.probe;

/**
 * A host with addresses of both families that always accepts connections. If it does not answer
 * over a family, no packet of this family comes back to this machine.
 *
 * @param host a name, or a literal address without brackets for a control of one family
 * @param port a TCP port
 */
public record ControlDestination(String host, int port) {}
