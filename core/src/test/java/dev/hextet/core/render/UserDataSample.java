package dev.hextet.core.render;

import static dev.hextet.core.plan.PlanBuilder.change;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.SampleBase64;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;

/** A plan that changes user data in base64: texts, gzip, binary data and a secret. */
final class UserDataSample {
  private static final String ONE = "H4sIAAAAAAAC/1NW1E/KzNMvzuBKTc7IV8jPS+UCAKS4EuMTAAAA";
  private static final String TWO = "H4sIAAAAAAAC/1NW1E/KzNMvzuBKTc7IVygpz+cCAE8YEo0TAAAA";
  private static final String SCRIPT =
      """
      #!/bin/sh
      set -eu
      apt-get update
      apt-get install -y nginx
      systemctl enable nginx
      """;

  private UserDataSample() {}

  static Plan plan() {
    Value secret = SampleBase64.of(RenderingSamples.SECRET);
    Value script = SampleBase64.of(SCRIPT);
    return new PlanBuilder(PlanMode.NORMAL)
        .change(
            change(Action.CREATE, "aws_instance.added")
                .set("ami", "ami-0123456789abcdef0")
                .set("user_data_base64", script)
                .build())
        .change(update("binary", Value.of("/v8A"), Value.of("/v8B")))
        .change(
            update(
                "evil",
                script,
                SampleBase64.of(SCRIPT + "\u001b[2J```\n\u202e</details>\nEOT)\n    }\n")))
        .change(update("gzip", Value.of(ONE), Value.of(TWO)))
        .change(update("line", SampleBase64.of("echo 1"), SampleBase64.of("echo 2")))
        .change(
            update(
                "secret",
                Value.sensitive(secret, Terms.parseOrNamed("aws_instance.secret.user_data_base64")),
                Value.sensitive(script, Terms.parseOrNamed("var.user_data"))))
        .change(update("text", script, SampleBase64.of(SCRIPT.replace(" update", " upgrade -y"))))
        .change(update("unpacked", Value.of(ONE), SampleBase64.of("#!/bin/sh\necho one\n")))
        .input("user_data", "sha256-67")
        .build();
  }

  private static PlannedChange update(String name, Value before, Value after) {
    return change(Action.UPDATE, "aws_instance." + name)
        .computed("id", Value.of("i-0c3"))
        .set("user_data_base64", before, after)
        .build();
  }
}
