/** Security groups and their rules: resource types and data sources. */
@NullMarked
package dev.hextet.aws.security;

import org.jspecify.annotations.NullMarked;
