/**
 * VPCs, subnets, internet gateways, route tables and network ACLs. Other kinds add themselves as
 * targets of routes, and as what needs a gateway.
 */
@NullMarked
package dev.hextet.sandbox.network;

import org.jspecify.annotations.NullMarked;
