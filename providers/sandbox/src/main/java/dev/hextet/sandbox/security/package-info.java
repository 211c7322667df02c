/** Security groups with their rules, and key pairs. */
@NullMarked
package dev.hextet.sandbox.security;

import org.jspecify.annotations.NullMarked;
