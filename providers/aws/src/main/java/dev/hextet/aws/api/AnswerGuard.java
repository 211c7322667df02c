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

/** Accepts only complete answers of the requested action. Thread-safe. */
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

  /**
   * Returns a guard that keeps each answer for the requesting thread; the SDK receives an empty
   * one.
   */
  static AnswerGuard keeping() {
    return new AnswerGuard(true);
  }

  /**
   * Returns the answer to the last request of this thread, once.
   *
   * @throws UnusableAnswer without an answer
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

  // EC2: many changing actions answer with "return", which is always true.
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
