package dev.hextet.probe;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates of the tests; see {@code certificates.sh}. */
final class KeyStores {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private KeyStores() {}

  private static KeyStore read(String name) throws IOException, GeneralSecurityException {
    try (InputStream in =
        Objects.requireNonNull(KeyStores.class.getResourceAsStream(name + ".p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    }
  }

  /** Returns the context of a server with a certificate. */
  static SSLContext server(String certificate) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(read(certificate), PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Returns the context of a client that trusts the authority of the tests. */
  static SSLContext client() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(read("authority"));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
