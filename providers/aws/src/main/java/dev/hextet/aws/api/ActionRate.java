package dev.hextet.aws.api;

/**
 * Size and rate of the token bucket of an action (EC2 API Reference, "Request throttling for the
 * Amazon EC2 API").
 *
 * @param bucket name of the bucket: the action, or what several actions share
 * @param burst size in requests
 * @param perSecond refill rate in requests per second
 */
record ActionRate(String bucket, double burst, double perSecond) {

  /** Returns the rate of an action for which EC2 publishes no other. */
  static ActionRate usual(String action) {
    return Ec2ErrorCodes.isRead(action)
        ? new ActionRate(action, 100, 20)
        : new ActionRate(action, 50, 5);
  }
}
