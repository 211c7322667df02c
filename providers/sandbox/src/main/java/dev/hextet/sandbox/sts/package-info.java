/**
 * AWS's Security Token Service as far as clients of EC2 need it: requests for a role come in, and
 * credentials that the sandbox takes go out. Nothing is kept but the keys that were given.
 */
@NullMarked
package dev.hextet.sandbox.sts;

import org.jspecify.annotations.NullMarked;
