package dev.hextet.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Somebody who uses EC2 without hextet.
 *
 * @param endpoint where EC2 is
 */
record OtherTool(URI endpoint) {

  /** Makes a call in us-east-2, and gives the answer. */
  String call(String action, String parameters) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/"))
            .header("Authorization", "Credential=any/20260102/us-east-2/ec2/aws4_request")
            .POST(HttpRequest.BodyPublishers.ofString("Action=" + action + "&" + parameters))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
