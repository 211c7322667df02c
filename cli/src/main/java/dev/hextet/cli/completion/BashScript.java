package dev.hextet.cli.completion;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Script for bash, which also runs in zsh. picocli generates all but the completion after "=". */
final class BashScript {
  private static final String VALUES =
      """

      # bash splits "--format=js" into three words. The generated function expects two.
      function _complete_hextet_words() {
        local words=() cword=0 i
        for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
          if [ "${COMP_WORDS[i]}" != "=" ]; then
            words+=("${COMP_WORDS[i]}")
          elif ((i == COMP_CWORD)); then
            words+=("")
          fi
          if ((i == COMP_CWORD)); then
            cword=$((${#words[@]} - 1))
          fi
        done
        COMP_WORDS=("${words[@]}")
        COMP_CWORD=$cword
        _complete_hextet
      }
      complete -F _complete_hextet_words -o default hextet
      """;

  private BashScript() {}

  static String text(CommandLine program) {
    return AutoComplete.bash(program.getCommandName(), program) + VALUES;
  }
}
