package dev.hextet.probe;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Sends one query to one name server: by UDP and, if the answer is longer, by TCP. */
final class DnsClient {
  private static final int LONGEST_DATAGRAM = 4096;

  private DnsClient() {}

  /** Waits for the answer until the scope closes. */
  static DnsMessage.DnsAnswer ask(DnsMessage message, InetSocketAddress server, AttemptScope scope)
      throws IOException {
    DnsMessage.DnsAnswer answer = message.answer(byUdp(message, server, scope));
    return answer.truncated() ? message.answer(byTcp(message, server, scope)) : answer;
  }

  /** Skips datagrams that answer another query. */
  private static ByteBuffer byUdp(DnsMessage message, InetSocketAddress server, AttemptScope scope)
      throws IOException {
    DatagramSocket socket = scope.own(new DatagramSocket());
    socket.connect(server);
    byte[] query = message.query();
    socket.send(new DatagramPacket(query, query.length));
    while (true) {
      DatagramPacket packet = new DatagramPacket(new byte[LONGEST_DATAGRAM], LONGEST_DATAGRAM);
      socket.receive(packet);
      ByteBuffer received = ByteBuffer.wrap(packet.getData(), 0, packet.getLength()).slice();
      if (message.isAnsweredBy(received)) {
        return received;
      }
    }
  }

  private static ByteBuffer byTcp(DnsMessage message, InetSocketAddress server, AttemptScope scope)
      throws IOException {
    Socket socket = scope.own(new Socket(Proxy.NO_PROXY));
    socket.connect(server);
    byte[] query = message.query();
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.writeShort(query.length);
    out.write(query);
    out.flush();
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] received = new byte[in.readUnsignedShort()];
    in.readFully(received);
    ByteBuffer answer = ByteBuffer.wrap(received);
    if (!message.isAnsweredBy(answer)) {
      throw new IOException("the message answers another query");
    }
    return answer;
  }
}
