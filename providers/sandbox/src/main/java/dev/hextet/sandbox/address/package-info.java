/** Network interfaces, with the private, public and Elastic addresses that they hold. */
@NullMarked
package dev.hextet.sandbox.address;

import org.jspecify.annotations.NullMarked;
