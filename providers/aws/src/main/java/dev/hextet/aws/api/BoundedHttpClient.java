package dev.hextet.aws.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Makes requests in bounded time and memory, whatever answers them. Each is made on a thread of its
 * own, which is left behind when the time is over or when the thread that asks is interrupted: the
 * JDK's client can be made to stop by neither. Thread-safe.
 */
final class BoundedHttpClient implements SdkHttpClient {
  private static final int MOST_BYTES = 32 << 20;
  private static final int LOWEST_STATUS = 100;

  private final SdkHttpClient client;
  private final Duration patience;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "hextet-request");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param client makes the requests
   * @param patience maximum time until the answer is complete
   */
  BoundedHttpClient(SdkHttpClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return awaited(threads.submit(() -> answer(prepared)));
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private HttpExecuteResponse awaited(Future<HttpExecuteResponse> answer) throws IOException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("the answer was not whole after " + patience.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was stopped before the answer came");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : failed(e.getCause());
    }
  }

  private static IOException failed(@Nullable Throwable cause) {
    return cause instanceof StackOverflowError
        // The JDK's client calls itself for each "100 Continue".
        ? new IOException("the endpoint asks without an end to go on")
        : new IOException(cause);
  }

  private static HttpExecuteResponse answer(ExecutableHttpRequest request) throws IOException {
    HttpExecuteResponse response = request.call();
    if (response.httpResponse().statusCode() < LOWEST_STATUS) {
      request.abort();
      throw new IOException("the endpoint does not speak HTTP");
    }
    byte[] body = {};
    if (response.responseBody().isPresent()) {
      AbortableInputStream content = response.responseBody().get();
      body = content.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        content.abort();
        throw new IOException("the answer is larger than " + (MOST_BYTES >> 20) + " MiB");
      }
      content.close();
    }
    InputStream whole = new ByteArrayInputStream(body);
    return HttpExecuteResponse.builder()
        .response(response.httpResponse())
        .responseBody(AbortableInputStream.create(whole))
        .build();
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
