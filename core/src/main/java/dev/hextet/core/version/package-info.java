/** Versions of modules and constraints on them, as Terraform reads both. */
@NullMarked
package dev.hextet.core.version;

import org.jspecify.annotations.NullMarked;
