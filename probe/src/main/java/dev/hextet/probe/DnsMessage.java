package dev.hextet.probe;

import dev.hextet.core.check.DnsRecordType;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv6Address;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of DNS (RFC 1035, 4): a query with one question, and the records of its answer that
 * have the type of the question.
 *
 * @param id the number that the answer repeats
 */
record DnsMessage(int id, String name, DnsRecordType type) {
  static final int NO_ERROR = 0;
  static final int SERVER_FAILURE = 2;
  static final int NAME_ERROR = 3;

  private static final int LONGEST_QUERY = 512;
  private static final int LONGEST_LABEL = 63;
  private static final int POINTER = 0xc0;
  private static final int INTERNET = 1;
  private static final int RECURSION_DESIRED = 0x0100;
  private static final int RESPONSE = 0x8000;
  private static final int TRUNCATED = 0x0200;
  private static final int CODE = 0x000f;

  /**
   * An answer.
   *
   * @param code the response code; 0 without an error
   * @param truncated true if the answer is longer than a datagram
   * @param values the canonical values of the records, sorted
   */
  record DnsAnswer(int code, boolean truncated, List<String> values) {}

  byte[] query() {
    ByteBuffer out = ByteBuffer.allocate(LONGEST_QUERY);
    out.putShort((short) id).putShort((short) RECURSION_DESIRED).putShort((short) 1);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    for (String label : name.split("\\.")) {
      byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
      out.put((byte) bytes.length).put(bytes);
    }
    out.put((byte) 0).putShort((short) code(type)).putShort((short) INTERNET);
    byte[] query = new byte[out.position()];
    out.flip().get(query);
    return query;
  }

  /** Returns the number of a type (RFC 1035, 3.2.2; RFC 3596; RFC 2782). */
  private static int code(DnsRecordType type) {
    return switch (type) {
      case A -> 1;
      case NS -> 2;
      case CNAME -> 5;
      case PTR -> 12;
      case MX -> 15;
      case TXT -> 16;
      case AAAA -> 28;
      case SRV -> 33;
    };
  }

  /** Determines whether a datagram answers this query. */
  boolean isAnsweredBy(ByteBuffer in) {
    return in.remaining() >= 12
        && (in.getShort(in.position()) & 0xffff) == id
        && (in.getShort(in.position() + 2) & RESPONSE) != 0;
  }

  /**
   * Reads the answer to this query.
   *
   * @throws IOException if the message is invalid
   */
  DnsAnswer answer(ByteBuffer in) throws IOException {
    try {
      return read(in);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException bad) {
      throw new IOException("the message is malformed", bad);
    }
  }

  private DnsAnswer read(ByteBuffer in) throws IOException {
    int flags = in.getShort(2) & 0xffff;
    int questions = in.getShort(4) & 0xffff;
    int answers = in.getShort(6) & 0xffff;
    in.position(12);
    for (int i = 0; i < questions; i++) {
      String unused = name(in);
      in.position(in.position() + 4);
    }
    boolean truncated = (flags & TRUNCATED) != 0;
    List<String> values = truncated ? List.of() : values(in, answers);
    return new DnsAnswer(flags & CODE, truncated, values);
  }

  private List<String> values(ByteBuffer in, int count) throws IOException {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String unused = name(in);
      int recordType = in.getShort() & 0xffff;
      in.position(in.position() + 6);
      int end = (in.getShort() & 0xffff) + in.position();
      if (recordType == code(type)) {
        values.add(type.canonical(value(in, end)));
      }
      in.position(end);
    }
    return values.stream().distinct().sorted().toList();
  }

  private String value(ByteBuffer in, int end) throws IOException {
    return switch (type) {
      case A -> new Ipv4Address(in.getInt()).toString();
      case AAAA -> new Ipv6Address(in.getLong(), in.getLong()).toString();
      case CNAME, NS, PTR -> name(in);
      case MX -> number(in) + " " + name(in);
      case SRV -> number(in) + " " + number(in) + " " + number(in) + " " + name(in);
      case TXT -> text(in, end);
    };
  }

  private static int number(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  /** Returns the strings of a text record as one: they are parts of one text (RFC 7208, 3.3). */
  private static String text(ByteBuffer in, int end) {
    ByteBuffer joined = ByteBuffer.allocate(end - in.position());
    while (in.position() < end) {
      byte[] part = new byte[in.get() & 0xff];
      in.get(part);
      joined.put(part);
    }
    return StandardCharsets.UTF_8.decode(joined.flip()).toString();
  }

  /** Reads a name. A pointer leads to an earlier place only, so that no loop is possible. */
  private static String name(ByteBuffer in) throws IOException {
    StringBuilder name = new StringBuilder();
    int after = -1;
    int earliest = in.position();
    while (true) {
      int length = in.get() & 0xff;
      if (length == 0) {
        break;
      }
      if (length >= POINTER) {
        int target = (length & ~POINTER) << Byte.SIZE | in.get() & 0xff;
        after = after < 0 ? in.position() : after;
        if (target >= earliest) {
          throw new IOException("a name points forward");
        }
        earliest = target;
        in.position(target);
      } else if (length <= LONGEST_LABEL) {
        byte[] label = new byte[length];
        in.get(label);
        name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.UTF_8));
      } else {
        throw new IOException("a label has an unknown type");
      }
    }
    if (after >= 0) {
      in.position(after);
    }
    return name.toString();
  }
}
