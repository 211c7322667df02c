package dev.hextet.prose;

import java.util.regex.Pattern;

/** A kind of phrase that plain technical English avoids. */
enum ProsePhrase {
  /** A relative clause without a noun: "what is there", "who holds it". */
  HEADLESS_CLAUSE(
      "\\b(?:what|whatever|whoever|who)"
          + " (?:is|was|are|were|has|have|had|does|do|did|can|could|may|must|will|would|comes?|came"
          + "|goes|went|needs?|holds?|uses?|stands?|makes?|made|gave|gives?|takes?|it|they|he|we"
          + "|one|an?|the|this|that|there|nobody|somebody|others?|remains?|follows?|belongs?"
          + "|happens?|becomes?|became|blocks?|waits?|reads?|wrote|writes?|refers?)\\b"),

  /** A negation that a native speaker forms with "not": "is no region", "is none". */
  IS_NO("\\b(?:is|are|was|were|be) (?:no|none|nobody's|nothing)\\b(?! longer| more| less)"),

  /** A word that stands for an unnamed person or object. */
  PLACEHOLDER("(?i)\\b(?:nobody|somebody|everybody|anybody|things?|besides|so many)\\b"),

  /** A verb of people for an action of a program. */
  HUMAN_VERB("(?i)\\b(?:tells?|told|telling|knows|mends?|mended|asked|sees|says|said)\\b");

  private final Pattern pattern;

  ProsePhrase(String regex) {
    this.pattern = Pattern.compile(regex);
  }

  Pattern pattern() {
    return pattern;
  }
}
