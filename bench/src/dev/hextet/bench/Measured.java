package dev.hextet.bench;

/**
 * What a run took.
 *
 * @param seconds from start to end of the process
 * @param megabytes the most that it and its children had in memory at once; 0 if unknown
 * @param calls how often the endpoint was asked
 */
record Measured(double seconds, double megabytes, int calls) {

  Measured withCalls(int number) {
    return new Measured(seconds, megabytes, number);
  }
}
