/**
 * An endpoint that answers what EC2 never would: hextet believes none of it, changes nothing on the
 * strength of it, and asks again.
 */
@NullMarked
package dev.hextet.endpoint;

import org.jspecify.annotations.NullMarked;
