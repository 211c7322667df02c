/** Arguments of a provider configuration, and the credentials that follow from them. */
@NullMarked
package dev.hextet.aws.auth;

import org.jspecify.annotations.NullMarked;
