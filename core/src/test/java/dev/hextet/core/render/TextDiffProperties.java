package dev.hextet.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.SampleBase64;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of the differences of texts with several lines, in plain form and in base64. */
final class TextDiffProperties {
  private static final Pattern HIDDEN = Pattern.compile("# \\((\\d+) unchanged lines? hidden\\)");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "c", "  d", "")
        .list()
        .ofMinSize(2)
        .ofMaxSize(14)
        .map(lines -> "#!/bin/sh\n" + String.join("\n", lines) + "\nend\n");
  }

  @Property(tries = 300)
  void aDifferenceHasAllLinesOfBothTexts(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    Assume.that(!before.equals(after));

    List<BlockLine> plain = lines(null, Value.of(before), Value.of(after));
    List<BlockLine> encoded =
        lines(new SampleBase64(), SampleBase64.of(before), SampleBase64.of(after));

    assertThat(side(plain, before, LineMark.ADD)).isEqualTo(before);
    assertThat(side(plain, after, LineMark.REMOVE)).isEqualTo(after);
    assertThat(encoded.get(0).text()).isEqualTo("base64encode(" + plain.get(0).text());
    assertThat(encoded.subList(1, encoded.size() - 1))
        .isEqualTo(plain.subList(1, plain.size() - 1));
  }

  @Property(tries = 100)
  void aSensitiveTextIsNeverShown(@ForAll("texts") String before, @ForAll("texts") String after) {
    Assume.that(!before.equals(after));

    String shown =
        PlanText.render(
            PlanReport.of(
                new PlanBuilder(PlanMode.NORMAL)
                    .change(
                        PlanBuilder.change(Action.UPDATE, "aws_instance.web")
                            .set("user_data_base64", secret(before), secret(after))
                            .build())
                    .build(),
                RenderingSamples.WORDS,
                StepDetail.CALLS),
            TerminalStyle.PLAIN);

    assertThat(shown)
        .contains("  ~ user_data_base64 = (sensitive value)\n")
        .doesNotContain("#!/bin/sh", "base64encode");
  }

  private static Value secret(String text) {
    return Value.sensitive(SampleBase64.of(text), Terms.parseOrNamed("var.user_data"));
  }

  private static List<BlockLine> lines(@Nullable Kind<?> kind, Value before, Value after) {
    return new ValueDiff(new ValueText(RenderingSamples.WORDS))
        .of(new ValueSlot(0, "", "", kind), before, after);
  }

  /** Returns one of the texts, with its lines in place of the number of hidden lines. */
  private static String side(List<BlockLine> lines, String text, LineMark other) {
    List<String> all = text.lines().toList();
    List<String> read = new ArrayList<>();
    for (BlockLine line : lines.subList(1, lines.size() - 1)) {
      Matcher hidden = HIDDEN.matcher(line.text());
      if (hidden.matches()) {
        int count = Integer.parseInt(hidden.group(1));
        read.addAll(all.subList(read.size(), read.size() + count));
      } else if (line.mark() != other) {
        read.add(line.text());
      }
    }
    return String.join("\n", read) + "\n";
  }
}
