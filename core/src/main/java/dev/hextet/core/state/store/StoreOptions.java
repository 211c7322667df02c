package dev.hextet.core.state.store;

import java.time.Duration;

/**
 * How a state is kept.
 *
 * @param tool name and version of the program
 * @param lock whether runs lock the state
 * @param lockTimeout how long to wait for another run's lock
 * @param acceptEdited whether a state with a wrong digest is taken
 */
public record StoreOptions(String tool, boolean lock, Duration lockTimeout, boolean acceptEdited) {}
