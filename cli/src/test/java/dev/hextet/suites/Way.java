package dev.hextet.suites;

import java.io.IOException;

/** The way to run the cases of a table. */
@FunctionalInterface
interface Way {
  SuiteAnswer answer(Row row) throws IOException;
}
