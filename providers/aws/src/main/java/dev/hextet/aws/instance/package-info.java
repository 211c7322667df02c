/** Instances, key pairs, images and instance types: resource types and data sources. */
@NullMarked
package dev.hextet.aws.instance;

import org.jspecify.annotations.NullMarked;
