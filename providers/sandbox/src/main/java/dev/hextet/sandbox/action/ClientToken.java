package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Tokens.Used;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Idempotency: a repeated call with the same token and parameters creates one resource. */
public final class ClientToken {

  private static final int LENGTH = 64;

  private ClientToken() {}

  /**
   * Creates a resource, or returns the one that an earlier call with this token created.
   *
   * @param scope the scope in which a token is unique: empty for the region, or a zone
   * @param there determines whether an earlier resource still exists; otherwise the token counts as
   *     new
   * @param make creates the resource and returns its id
   * @return the id of the resource
   */
  public static String once(
      ActionCall call, String scope, Predicate<String> there, Supplier<String> make) {
    Optional<String> token = call.parameters().filled("ClientToken");
    if (token.isEmpty()) {
      return make.get();
    }
    if (token.get().length() > LENGTH || !token.get().chars().allMatch(c -> c > ' ' && c < 127)) {
      throw Ec2Fault.invalid("clientToken", token.get());
    }
    return replay(call, call.action() + "/" + scope + "/" + token.get(), there, make);
  }

  private static String replay(
      ActionCall call, String key, Predicate<String> there, Supplier<String> make) {
    Region region = call.region();
    Map<String, String> request = request(call);
    Optional<Used> used = region.tokens().find(key).filter(earlier -> there.test(earlier.made()));
    if (used.isEmpty()) {
      String made = make.get();
      region.tokens().put(new Used(key, request, made));
      return made;
    }
    if (!used.get().request().equals(request)) {
      throw new Ec2Fault(
          "IdempotentParameterMismatch",
          "Arguments on this idempotent request are inconsistent with arguments used in previous"
              + " request(s).");
    }
    call.parameters().ignore(request.keySet().toArray(String[]::new));
    return used.get().made();
  }

  private static Map<String, String> request(ActionCall call) {
    Map<String, String> request = new TreeMap<>(call.parameters().asMap());
    request.keySet().removeAll(Set.of("Action", "Version", "DryRun"));
    return request;
  }
}
