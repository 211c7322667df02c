package dev.hextet.aws.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Lets only those answers through that are whole and of the action that was asked. Thread-safe. */
public final class AnswerGuard implements ExecutionInterceptor {
  private static final byte[] NOTHING = {};
  private static final byte[] EMPTY = "<Response/>".getBytes(StandardCharsets.UTF_8);

  private final XmlReader reader = new XmlReader();
  private final Map<Thread, XmlElement> kept = new ConcurrentHashMap<>();
  private final boolean keeps;

  private AnswerGuard(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that lets the SDK read the answers. */
  public static AnswerGuard passing() {
    return new AnswerGuard(false);
  }

  /** One that keeps each answer for the thread that asked; the SDK sees an empty one. */
  static AnswerGuard keeping() {
    return new AnswerGuard(true);
  }

  /**
   * The answer to the last request that this thread made; it is given once.
   *
   * @throws UnusableAnswer if there was none
   */
  XmlElement taken() {
    XmlElement answer = kept.remove(Thread.currentThread());
    if (answer == null) {
      throw new UnusableAnswer("the answer is empty");
    }
    return answer;
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = context.responseBody().map(AnswerGuard::bytes).orElse(NOTHING);
    if (context.httpResponse().isSuccessful()) {
      XmlElement answer =
          checked(body, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
      if (keeps) {
        kept.put(Thread.currentThread(), answer);
      }
      return Optional.of(new ByteArrayInputStream(keeps ? EMPTY : body));
    }
    return Optional.of(new ByteArrayInputStream(isReadable(body) ? body : NOTHING));
  }

  private static byte[] bytes(InputStream body) {
    try (body) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SDK has exceptions of its own for its callers. */
  private XmlElement checked(byte[] body, String action) {
    try {
      return answer(body, action);
    } catch (UnusableAnswer e) {
      throw SdkClientException.create(String.valueOf(e.getMessage()), e);
    }
  }

  // EC2: says "return" in the answers of many changing actions, and it is never anything but true.
  private XmlElement answer(byte[] body, String action) {
    XmlElement root = reader.root(body);
    if (!root.name().equals(action + "Response")) {
      throw new UnusableAnswer("the answer is not one to " + action);
    }
    boolean denied =
        root.child("return").map(XmlElement::text).filter(text -> !isTrue(text)).isPresent();
    if (denied) {
      throw new UnusableAnswer("the answer does not say that it is done");
    }
    return root;
  }

  private static boolean isTrue(String text) {
    return text.trim().equalsIgnoreCase("true");
  }

  /** An error that cannot be read counts by its status. */
  private boolean isReadable(byte[] body) {
    try {
      reader.root(body);
      return true;
    } catch (UnusableAnswer e) {
      return false;
    }
  }
}
