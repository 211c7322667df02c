package dev.hextet.sandbox;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionDispatcher;
import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.ChangeFate;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * EC2 itself: admits one call at a time, and carries it out wholly or not at all. The change of a
 * call is on disk before its answer leaves.
 */
final class Ec2 implements RequestHandler {

  private static final Logger LOG = System.getLogger(Ec2.class.getName());

  private final SandboxWorld world;
  private final ActionDispatcher actions;
  private final Clock clock;
  private final DataFile file;

  Ec2(SandboxWorld world, ActionDispatcher actions, Clock clock, DataFile file) {
    this.world = world;
    this.actions = actions;
    this.clock = notBefore(world.now(), clock);
    this.file = file;
  }

  /**
   * Returns a clock that continues from the kept time if the machine's clock was set back since.
   */
  private static Clock notBefore(Instant kept, Clock clock) {
    Duration behind = Duration.between(clock.instant(), kept);
    return behind.isNegative() ? clock : Clock.offset(clock, behind);
  }

  @Override
  public ApiAnswer answer(ApiRequest query) {
    return answer(query, ChangeFate.NORMAL);
  }

  /** Answers a call whose new and changed resources have a fate of their own. */
  synchronized ApiAnswer answer(ApiRequest query, ChangeFate fate) {
    String requestId = UUID.randomUUID().toString();
    try {
      Region region = enter(query.region(), fate);
      Xml content = new Xml();
      actions.perform(new ActionCall(query.action(), query.parameters(), region), content);
      keep();
      return ApiAnswer.success(query.action(), requestId, content);
    } catch (Ec2Fault fault) {
      return ApiAnswer.refusal(fault, requestId);
    } catch (RuntimeException | IOException e) {
      LOG.log(Level.ERROR, "The sandbox failed at " + query.action(), e);
      return ApiAnswer.refusal(
          new Ec2Fault(500, "InternalError", "An internal error has occurred"), requestId);
    } finally {
      world.rollback();
    }
  }

  /** Advances the time of a region. The result is not saved: it would follow again. */
  private Region enter(String name, ChangeFate fate) {
    world.advanceTo(clock.instant());
    world.enter(ChangeFate.NORMAL);
    Region region = world.region(name);
    actions.settle(region);
    world.commit();
    world.enter(fate);
    return region;
  }

  private void keep() throws IOException {
    if (world.changed()) {
      file.save(world);
    }
    world.commit();
  }

  /** Returns the ids of all resources, by region and kind. */
  synchronized Inventory inventory() {
    world.advanceTo(clock.instant());
    world.regions().forEach(actions::settle);
    world.commit();
    return Inventory.of(world);
  }

  /** Removes every resource. */
  synchronized void reset() throws IOException {
    world.clear();
    file.save(world);
  }
}
