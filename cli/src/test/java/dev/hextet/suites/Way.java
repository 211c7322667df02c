package dev.hextet.suites;

import java.io.IOException;

/** The way to run the cases of a table. */
@FunctionalInterface
interface Way {
  Answer answer(Row row) throws IOException;
}
