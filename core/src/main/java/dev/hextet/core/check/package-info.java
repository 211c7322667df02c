/**
 * Checks of services from outside, as data: probes, their verdicts, and the interface of the prober
 * that sends them. The fields of a probe are validated here. No class of the package opens a
 * connection or reads a clock.
 */
@NullMarked
package dev.hextet.core.check;

import org.jspecify.annotations.NullMarked;
