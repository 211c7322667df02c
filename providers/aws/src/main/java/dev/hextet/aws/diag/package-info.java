/** Diagnostics of the AWS provider: one catalogue of codes and texts per family of types. */
@NullMarked
package dev.hextet.aws.diag;

import org.jspecify.annotations.NullMarked;
