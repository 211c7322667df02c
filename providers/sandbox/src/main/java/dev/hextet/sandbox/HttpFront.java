package dev.hextet.sandbox;

import dev.hextet.sandbox.catalogue.Regions;
import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.QueryReader;
import java.util.UUID;

/** Turns HTTP requests into calls, and answers into HTTP responses. */
final class HttpFront {

  private final RequestHandler endpoint;

  HttpFront(RequestHandler endpoint) {
    this.endpoint = endpoint;
  }

  HttpResponse handle(HttpRequest request) {
    ApiAnswer answer = answer(request);
    if (answer.status() == 0) {
      return HttpResponse.NONE;
    }
    return HttpResponse.of(answer.status(), "text/xml;charset=UTF-8", answer.body())
        .with("x-amzn-RequestId", answer.requestId());
  }

  private ApiAnswer answer(HttpRequest request) {
    try {
      return endpoint.answer(read(request));
    } catch (Ec2Fault fault) {
      return ApiAnswer.refusal(fault, UUID.randomUUID().toString());
    }
  }

  private static ApiRequest read(HttpRequest request) {
    if (!request.path().equals("/")) {
      throw new Ec2Fault(404, "InvalidAction", "There is nothing at this path.");
    }
    String form =
        switch (request.method()) {
          case "POST" -> request.body();
          case "GET" -> request.query();
          default -> throw new Ec2Fault(405, "MethodNotAllowed", "Use POST or GET.");
        };
    ApiRequest query = QueryReader.read(form, request.header("authorization"));
    if (!Regions.exists(query.region())) {
      throw new Ec2Fault(
          401,
          "AuthFailure",
          "Credential should be scoped to a valid region, not '" + query.region() + "'.");
    }
    return query;
  }
}
