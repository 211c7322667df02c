/**
 * Verification of what an apply has made: the probes of a plan come in, the results go out, each
 * with a verdict. Where this machine cannot test a service, the evidence of the cloud is added.
 * Nothing is changed, and no result is recorded.
 */
@NullMarked
package dev.hextet.core.verification;

import org.jspecify.annotations.NullMarked;
