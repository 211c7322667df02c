package dev.hextet.core.state.location;

import java.time.Duration;

/**
 * Options of access to a state.
 *
 * @param tool name and version of the program
 * @param lock true if runs lock the state
 * @param lockTimeout maximum wait for the lock of another run
 * @param acceptEdited true to accept a state with a wrong digest
 */
public record LocationOptions(
    String tool, boolean lock, Duration lockTimeout, boolean acceptEdited) {}
