package dev.hextet.core.state.location;

import java.time.Duration;

/**
 * Options of access to a state.
 *
 * @param tool name and version of the program
 * @param lock whether runs lock the state
 * @param lockTimeout how long a run waits for the lock of another run
 * @param acceptEdited whether a state with a wrong digest is accepted
 */
public record LocationOptions(
    String tool, boolean lock, Duration lockTimeout, boolean acceptEdited) {}
