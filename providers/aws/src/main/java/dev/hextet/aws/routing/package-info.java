/** Route tables, routes and associations: resource types and data sources. */
@NullMarked
package dev.hextet.aws.routing;

import org.jspecify.annotations.NullMarked;
