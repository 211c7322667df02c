/** Data sources of regions and availability zones. */
@NullMarked
package dev.hextet.aws.region;

import org.jspecify.annotations.NullMarked;
