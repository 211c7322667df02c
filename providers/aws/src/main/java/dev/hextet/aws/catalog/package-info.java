/** Contributions of each kind of EC2 resource to the provider. Knows no resource type. */
@NullMarked
package dev.hextet.aws.catalog;

import org.jspecify.annotations.NullMarked;
