package dev.hextet.core.address;

/** Management of a resource: the first criterion in the order of addresses within a module. */
public enum ResourceMode {
  /** A data source, which is only read. */
  DATA,
  /** A resource that is created, updated and destroyed. */
  MANAGED
}
