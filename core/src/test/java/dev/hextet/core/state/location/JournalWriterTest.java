package dev.hextet.core.state.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JournalWriterTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final GatedSink sink = new GatedSink();

  /** Sink whose first write waits for its release, and that fails on request. */
  private static final class GatedSink implements JournalSink {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> batches = new ArrayList<>();
    private volatile boolean fails;

    @Override
    public void append(String lines) {
      begun.countDown();
      await(released);
      if (fails) {
        throw new IllegalStateException("no space left");
      }
      synchronized (batches) {
        batches.add(lines);
      }
    }

    @Override
    public void close() {}
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  private static JournalEntry entry(int number) {
    return new JournalEntry.Gone("s" + number, Address.of("a", "b"));
  }

  /** Starts one thread per entry behind a write that is under way, and awaits their waiting. */
  private List<Future<?>> appendBehindAWrite(JournalWriter writer, int entries) {
    List<Future<?>> all = new ArrayList<>();
    all.add(threads.submit(() -> writer.append(entry(1))));
    await(sink.begun);
    for (int i = 2; i <= entries; i++) {
      Thread[] thread = new Thread[1];
      CountDownLatch running = new CountDownLatch(1);
      JournalEntry next = entry(i);
      all.add(
          threads.submit(
              () -> {
                thread[0] = Thread.currentThread();
                running.countDown();
                writer.append(next);
              }));
      await(running);
      while (thread[0].getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    return all;
  }

  private static void awaitAll(List<Future<?>> all) throws Exception {
    for (Future<?> one : all) {
      one.get();
    }
  }

  @Test
  void writesTheEntriesOfConcurrentThreadsInOneBatch() throws Exception {
    JournalWriter writer = new JournalWriter(sink, 0);
    List<Future<?>> all = appendBehindAWrite(writer, 5);

    sink.released.countDown();
    awaitAll(all);

    assertThat(sink.batches).hasSize(2);
    assertThat(sink.batches.get(0).lines()).hasSize(1);
    assertThat(sink.batches.get(1).lines()).hasSize(4);
    assertThat(JournalCodec.read(new SourceText("j", String.join("", sink.batches))))
        .containsExactly(entry(1), entry(2), entry(3), entry(4), entry(5));
  }

  @Test
  void returnsNoEntryBeforeItIsDurable() throws Exception {
    JournalWriter writer = new JournalWriter(sink, 0);
    List<Future<?>> all = appendBehindAWrite(writer, 3);

    assertThat(all).noneMatch(Future::isDone);

    sink.released.countDown();
    awaitAll(all);
  }

  @Test
  void numbersEntriesBehindTheKeptOnes() {
    sink.released.countDown();
    new JournalWriter(sink, 7).append(entry(1));

    assertThat(sink.batches.get(0)).isEqualTo(JournalCodec.line(8, entry(1)));
  }

  @Test
  void failsEveryWaitingAndEveryLaterEntryAfterAFailedWrite() {
    JournalWriter writer = new JournalWriter(sink, 0);
    sink.fails = true;
    List<Future<?>> all = appendBehindAWrite(writer, 4);

    sink.released.countDown();

    assertThat(all)
        .allSatisfy(
            one ->
                assertThatThrownBy(one::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("no space left"));
    sink.fails = false;
    assertThatThrownBy(() -> writer.append(entry(5))).hasMessageContaining("no space left");
    assertThat(sink.batches).isEmpty();
  }
}
