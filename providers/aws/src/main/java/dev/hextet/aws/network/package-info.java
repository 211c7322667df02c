/** VPCs, subnets and gateways: resource types and data sources. */
@NullMarked
package dev.hextet.aws.network;

import org.jspecify.annotations.NullMarked;
