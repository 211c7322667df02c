package dev.hextet.cli.demo;

import dev.hextet.core.text.YamlReader;
import dev.hextet.core.value.Value;
import java.nio.file.Path;

/**
 * The configuration of nginx in a cloud-init document.
 *
 * @param text the contents of {@code nginx.conf}
 */
record NginxConfiguration(String text) {
  private static final String PATH = "/etc/nginx/nginx.conf";

  /**
   * Returns the configuration that a cloud-init document writes.
   *
   * @throws IllegalArgumentException if it writes none
   */
  static NginxConfiguration in(String userData) {
    if (YamlReader.read(userData) instanceof Value.MapOf document
        && document.get("write_files") instanceof Value.ListOf files) {
      for (Value file : files.items()) {
        if (file instanceof Value.MapOf fields && fields.get("path").equals(Value.of(PATH))) {
          return new NginxConfiguration(fields.get("content").asText().orElseThrow());
        }
      }
    }
    throw new IllegalArgumentException("the user data does not write " + PATH);
  }

  /**
   * Returns the configuration for an unprivileged run on this machine: the same server on the
   * loopback addresses, which writes only into a folder.
   */
  NginxConfiguration onLoopback(int port, Path folder) {
    String files =
        """
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
        """
            .formatted(folder);
    return new NginxConfiguration(
        text.replace("http {\n", files)
            .replace("listen [::]:80 ", "listen [::1]:" + port + " ")
            .replace("listen 0.0.0.0:80;", "listen 127.0.0.1:" + port + ";"));
  }
}
