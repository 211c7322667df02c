package dev.hextet.aws;

import dev.hextet.core.resource.ReadQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit of an account, which EC2 reports by an error code.
 *
 * @param name the name in Service Quotas, or the description of a limit that is not a quota
 * @param limit the default, or the fixed limit; empty if it depends on the account
 * @param code the quota's code in Service Quotas, with its service: {@code vpc/L-F678F1CE}; empty
 *     if the limit cannot be raised
 * @param remedy a remedy other than a higher quota; may be empty
 * @param use the read that shows what uses the quota, if one read can show it
 */
record ServiceQuota(String name, String limit, String code, String remedy, @Nullable Use use) {

  /**
   * A read of the objects that use a quota.
   *
   * @param attribute the attribute of the rejected resource that limits the read to its scope, such
   *     as {@code vpc_id}; empty for a quota of the region
   * @param query the read; without its value if there is an attribute
   * @param idPath path of an object's id in an item
   */
  record Use(String attribute, ReadQuery query, String idPath) {}

  /** Returns a quota that can be raised. */
  static ServiceQuota raisable(String name, String limit, String code) {
    return new ServiceQuota(name, limit, code, "", null);
  }

  /** Returns a limit that cannot be raised. */
  static ServiceQuota fixed(String name, String limit, String remedy) {
    return new ServiceQuota(name, limit, "", remedy, null);
  }

  /** Returns the quota with the read that shows what uses it. */
  ServiceQuota usedBy(Use shown) {
    return new ServiceQuota(name, limit, code, remedy, shown);
  }

  /** Returns the read that shows what uses the quota. */
  Optional<Use> shownUse() {
    return Optional.ofNullable(use);
  }
}
