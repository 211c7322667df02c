package dev.hextet.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The search for a text in the body of a response. It ends at the first match, so the rest of a
 * long or slow body does not matter, and after the first mebibyte.
 */
final class BodySearch {
  private static final int LIMIT = 1024 * 1024;
  private static final int BUFFER = 16 * 1024;

  private final @Nullable HttpEntity entity;
  private final String wanted;
  private final Charset charset;
  private final String encoding;
  private byte[] body = new byte[BUFFER];
  private int length;

  BodySearch(ClassicHttpResponse response, String wanted) {
    this.entity = response.getEntity();
    this.wanted = wanted;
    this.charset = charset(entity);
    String name = entity == null ? null : entity.getContentEncoding();
    this.encoding = name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static Charset charset(@Nullable HttpEntity entity) {
    try {
      ContentType type = entity == null ? null : ContentType.parse(entity.getContentType());
      Charset named = type == null ? null : type.getCharset();
      return named == null ? StandardCharsets.UTF_8 : named;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Returns the outcome if the body does not end in time. */
  AttemptOutcome unfinished() {
    return AttemptOutcome.unanswered("the body does not end, and lacks " + quoted(wanted));
  }

  /** Reads until there is an outcome. Closing the stream would await the rest of the body. */
  AttemptOutcome run(HttpFailure failures) {
    byte[] needle = wanted.getBytes(charset);
    try {
      InputStream content = content();
      while (length < LIMIT) {
        int from = Math.max(0, length - needle.length);
        int read = read(content);
        if (read < 0) {
          return lacking("");
        }
        length += read;
        if (contains(needle, from)) {
          return AttemptOutcome.holds();
        }
      }
      return lacking("the first mebibyte of ");
    } catch (IOException broken) {
      return failures.ofBody(broken, quoted(wanted));
    }
  }

  private InputStream content() throws IOException {
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  private int read(InputStream content) throws IOException {
    if (length == body.length) {
      body = Arrays.copyOf(body, 2 * length);
    }
    return content.read(body, length, body.length - length);
  }

  private boolean contains(byte[] needle, int from) {
    for (int i = from; i + needle.length <= length; i++) {
      if (Arrays.equals(body, i, i + needle.length, needle, 0, needle.length)) {
        return true;
      }
    }
    return false;
  }

  private AttemptOutcome lacking(String part) {
    String found =
        encoding.isEmpty() || encoding.equals("identity")
            ? length == 0 ? "it is empty" : "it begins with " + quoted(start())
            : "it is compressed (" + FailureText.excerpt(encoding) + ")";
    return AttemptOutcome.answered(part + "the body lacks " + quoted(wanted) + "; " + found);
  }

  private String start() {
    return new String(body, 0, Math.min(length, BUFFER), charset).strip();
  }

  private static String quoted(String text) {
    return '"' + FailureText.excerpt(text) + '"';
  }
}
