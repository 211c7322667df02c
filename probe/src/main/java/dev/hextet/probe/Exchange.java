package dev.hextet.probe;

/** One attempt of a probe over one family. */
@FunctionalInterface
interface Exchange {

  /**
   * Connects, sends, and compares the answer. Blocks until there is an outcome or the scope closes.
   *
   * @param number the number of the attempt, from 1; successive attempts use successive addresses
   */
  AttemptOutcome attempt(int number, AttemptScope scope);
}
