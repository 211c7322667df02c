package dev.hextet.core.check;

import dev.hextet.core.net.AddressFamily;
import java.time.Duration;
import java.util.Optional;

/**
 * The result of a probe over one family.
 *
 * @param family the family; empty for the resolvers of this machine, and for a host name without
 *     addresses
 * @param verdict the verdict
 * @param attempts the number of attempts that began; 0 if none was possible
 * @param elapsed the time from the start of the probe to the verdict
 */
public record ProbeResult(
    Optional<AddressFamily> family, ProbeVerdict verdict, int attempts, Duration elapsed) {}
