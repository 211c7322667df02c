/**
 * VPCs, subnets, internet gateways, route tables and network ACLs. Other kinds register as targets
 * of routes and as uses of a gateway.
 */
@NullMarked
package dev.hextet.sandbox.network;

import org.jspecify.annotations.NullMarked;
