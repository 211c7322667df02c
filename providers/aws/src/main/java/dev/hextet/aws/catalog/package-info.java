/** Contributions of each kind of EC2 resource to the provider. Independent of resource types. */
@NullMarked
package dev.hextet.aws.catalog;

import org.jspecify.annotations.NullMarked;
