package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.check.DnsProbe;
import dev.hextet.core.check.DnsRecordType;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries to a name server of the test, over both families. */
class DnsExchangeTest {
  private static final int QUERY_NAME_END = 12 + 17;

  /** Answers one query: the header, the question, then the records. */
  private static byte[] answer(byte[] query, int flags, int records, String hex) {
    byte[] question = Arrays.copyOfRange(query, 12, QUERY_NAME_END + 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(query, 0, 2);
    for (int number : new int[] {flags, 1, records, 0, 0}) {
      out.write(number >> 8);
      out.write(number);
    }
    out.writeBytes(question);
    out.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    return out.toByteArray();
  }

  private static AttemptOutcome ask(
      String host, DnsRecordType type, List<String> expected, UnaryOperator<byte[]> server)
      throws IOException {
    InetAddress address = InetAddress.getByName(host);
    try (DatagramSocket socket = new DatagramSocket(0, address)) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(socket, server));
      AttemptOutcome outcome = attempt(host + ":" + socket.getLocalPort(), type, expected);
      served.join();
      return outcome;
    }
  }

  private static void serve(DatagramSocket socket, UnaryOperator<byte[]> server) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[512], 512);
      socket.receive(packet);
      byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
      byte[] stray = server.apply(query);
      stray[0] ^= 1;
      socket.send(new DatagramPacket(stray, stray.length, packet.getSocketAddress()));
      byte[] reply = server.apply(query);
      socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static AttemptOutcome attempt(String server, DnsRecordType type, List<String> expected) {
    DnsProbe probe =
        new DnsProbe("www.example.org", type, expected, Optional.of(server), Duration.ofMinutes(1));
    AttemptScope scope = new AttemptScope();
    AttemptOutcome outcome = new DnsExchange(probe).attempt(1, scope);
    scope.close();
    return outcome;
  }

  /** {@code c00c} points to the name of the question. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AAAA | 2001:db8::1 | 1 | c00c 001c 0001 0000003c 0010 20010db8000000000000000000000001
          A | 192.0.2.1 | 1 | c00c 0001 0001 0000003c 0004 c0000201
          CNAME | Alias.example.org. | 1 | c00c 0005 0001 0000003c 0008 05616c696173 c010
          MX | 10 mx.example.org | 1 | c00c 000f 0001 0000003c 0007 000a 026d78 c010
          NS | ns.example.org | 1 | c00c 0002 0001 0000003c 0005 026e73 c010
          PTR | ns.example.org | 1 | c00c 000c 0001 0000003c 0005 026e73 c010
          SRV | 1 2 80 mx.example.org | 1 | c00c 0021 0001 0000003c 000b 0001 0002 0050 026d78 c010
          TXT | v=spf1 -all | 1 | c00c 0010 0001 0000003c 000d 07 763d7370663120 04 2d616c6c
          A | 192.0.2.1 | 2 | c00c 0005 0001 0000003c 0002 c010 c010 0001 0001 0000003c 0004 c0000201
          """)
  void readsRecords(DnsRecordType type, String expected, int records, String hex)
      throws IOException {
    assertThat(ask("[::1]", type, List.of(expected), query -> answer(query, 0x8180, records, hex)))
        .isEqualTo(AttemptOutcome.holds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void comparesSets(String host) throws IOException {
    String two = "c00c 0001 0001 0000003c 0004 c0000202 c00c 0001 0001 0000003c 0004 c0000201";
    List<String> both = List.of("192.0.2.1", "192.0.2.2");
    UnaryOperator<byte[]> server = query -> answer(query, 0x8180, 2, two);

    assertThat(ask(host, DnsRecordType.A, both, server)).isEqualTo(AttemptOutcome.holds());
    assertThat(ask(host, DnsRecordType.A, List.of("192.0.2.1"), server).reason())
        .isEqualTo("the answer is 192.0.2.1, 192.0.2.2, not 192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8180 | 0 | '' | the name www.example.org has no AAAA record
          8183 | 0 | '' | the name www.example.org does not exist (NXDOMAIN)
          8182 | 0 | '' | cannot answer (SERVFAIL)
          8185 | 0 | '' | rejects the query (response code 5)
          8180 | 1 | c00c 001c 0001 0000003c 0010 2001 | is invalid: the message is malformed
          8180 | 1 | c0ff | is invalid: a name points forward
          8180 | 1 | 80 | is invalid: a label has an unknown type
          8180 | 9 | '' | is invalid: the message is malformed
          """)
  void reportsErrors(String flags, int records, String hex, String reason) throws IOException {
    AttemptOutcome outcome =
        ask(
            "[::1]",
            DnsRecordType.AAAA,
            List.of("2001:db8::1"),
            query -> answer(query, Integer.parseInt(flags, 16), records, hex));

    assertThat(outcome.kind()).isEqualTo(AttemptOutcome.Kind.ANSWERED);
    assertThat(outcome.reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void reportsAMissingServer(String host) throws IOException {
    int port;
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName(host))) {
      port = free.getLocalPort();
    }

    AttemptOutcome outcome = attempt(host + ":" + port, DnsRecordType.A, List.of("192.0.2.1"));

    assertThat(outcome.kind()).isEqualTo(AttemptOutcome.Kind.REFUSED);
    assertThat(outcome.reason()).isEqualTo("no name server listens at " + host + ":" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void asksByTcpForALongAnswer(String host) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    String record = "c00c 0001 0001 0000003c 0004 c0000201";
    try (DatagramSocket udp = new DatagramSocket(0, address);
        ServerSocket tcp = new ServerSocket(udp.getLocalPort(), 1, address)) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(() -> serve(udp, query -> answer(query, 0x8380, 0, "")))
              .thenRun(() -> serve(tcp, query -> answer(query, 0x8180, 1, record)));

      assertThat(attempt(host + ":" + udp.getLocalPort(), DnsRecordType.A, List.of("192.0.2.1")))
          .isEqualTo(AttemptOutcome.holds());
      served.join();
    }
  }

  private static void serve(ServerSocket listener, UnaryOperator<byte[]> server) {
    try (Socket socket = listener.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] query = in.readNBytes(in.readUnsignedShort());
      byte[] reply = server.apply(query);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeShort(reply.length);
      out.write(reply);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
