package dev.hextet.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A way to answer that EC2 does not have. */
enum Misbehaviour implements ReplyRule {
  EMPTY {
    @Override
    String body(Request request, String good) {
      return "";
    }
  },
  NO_CONTENT {
    @Override
    public void write(Request request, String good, OutputStream out) throws IOException {
      text(out, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    }
  },
  OTHER_ROOT {
    @Override
    String body(Request request, String good) {
      return "<DescribeDhcpOptionsResponse><dhcpOptionsSet/></DescribeDhcpOptionsResponse>";
    }
  },
  HTML {
    @Override
    String body(Request request, String good) {
      return "<!doctype html><html><title>Welcome</title><p>Sign in to the network.</html>";
    }
  },
  TRUNCATED {
    @Override
    String body(Request request, String good) {
      return good.substring(0, good.length() * 2 / 3);
    }
  },
  NOT_UTF_8 {
    @Override
    public void write(Request request, String good, OutputStream out) throws IOException {
      byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
      bytes[bytes.length / 2] = (byte) 0xff;
      ok(out, bytes);
    }
  },
  HUGE {
    @Override
    public void write(Request request, String good, OutputStream out) throws IOException {
      text(out, OK + "\r\n<" + request.action() + "Response>");
      byte[] spaces = new byte[1 << 16];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i <= HUGE_BYTES / spaces.length; i++) {
        out.write(spaces);
      }
      text(out, "</" + request.action() + "Response>");
    }
  },
  DEEPLY_NESTED {
    @Override
    String body(Request request, String good) {
      String root = request.action() + "Response>";
      int depth = 200_000;
      return "<" + root + "<a>".repeat(depth) + "</a>".repeat(depth) + "</" + root;
    }
  },
  NOT_HTTP {
    @Override
    public void write(Request request, String good, OutputStream out) throws IOException {
      text(out, "SSH-2.0-OpenSSH_9.6\r\n");
    }
  },
  CONTINUE_WITHOUT_END {
    @Override
    public void write(Request request, String good, OutputStream out) throws IOException {
      while (true) {
        text(out, "HTTP/1.1 100 Continue\r\n\r\n".repeat(100));
      }
    }
  },
  SAME_PAGE_TOKEN {
    @Override
    String body(Request request, String good) {
      return good.replaceFirst("</(\\w+)>\\s*$", "<nextToken>again</nextToken></$1>");
    }
  },
  ID_MISSING {
    @Override
    String body(Request request, String good) {
      return good.replaceAll("<vpcId>[^<]*</vpcId>", "");
    }
  },
  UNKNOWN_STATE {
    @Override
    String body(Request request, String good) {
      return good.replaceAll("<(state|name)>(available|running)<", "<$1>dreaming<");
    }
  },
  BOOLEAN_PERHAPS {
    @Override
    String body(Request request, String good) {
      return good.replaceAll(">(true|false)<", ">perhaps<");
    }
  },
  BLOCK_OF_NO_FORM {
    @Override
    String body(Request request, String good) {
      return good.replaceAll("<(ipv6CidrBlock|cidrBlock)>[^<]*<", "<$1>::zz/999<");
    }
  };

  private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
  private static final int HUGE_BYTES = 40 << 20;

  /** What is answered in place of an answer. */
  String body(Request request, String good) {
    return good;
  }

  @Override
  public void write(Request request, String good, OutputStream out) throws IOException {
    ok(out, body(request, good).getBytes(StandardCharsets.UTF_8));
  }

  static void ok(OutputStream out, byte[] body) throws IOException {
    text(out, OK + "Content-Length: " + body.length + "\r\n\r\n");
    out.write(body);
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
