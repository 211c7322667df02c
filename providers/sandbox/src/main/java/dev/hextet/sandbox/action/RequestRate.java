package dev.hextet.sandbox.action;

/**
 * The size of a token bucket, as AWS publishes it for the EC2 API (Amazon EC2 API Reference,
 * "Request throttling").
 *
 * @param burst the tokens that the bucket holds
 * @param perSecond the tokens that return in each second
 */
public record RequestRate(double burst, double perSecond) {

  public static final RequestRate READ = new RequestRate(100, 20);
  public static final RequestRate UNBOUNDED_READ = new RequestRate(50, 10);
  public static final RequestRate CHANGE = new RequestRate(50, 5);
  public static final RequestRate INTERFACE_CHANGE = new RequestRate(100, 5);
  public static final RequestRate LAUNCH = new RequestRate(5, 2);
  public static final RequestRate LAUNCHED_INSTANCE = new RequestRate(1000, 2);
}
