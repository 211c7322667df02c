package dev.hextet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that is measured, and how it is told what to do. */
record Contender(String name, Path program) {

  /** What a program is told to do with the document in its folder. */
  enum Command {
    PLAN("plan"),
    APPLY("apply"),
    DESTROY("destroy");

    private final String word;

    Command(String word) {
      this.word = word;
    }
  }

  static Contender hextet(Path program) {
    return new Contender("hextet", program);
  }

  static Contender terraform(Path program) {
    return new Contender("terraform", program);
  }

  boolean isTerraform() {
    return name.equals("terraform");
  }

  /** The words of a command. */
  List<String> line(Command command) {
    List<String> line = new ArrayList<>(List.of(program.toString(), command.word));
    if (!isTerraform()) {
      line.add("main.tf.json");
    } else {
      line.addAll(List.of("-no-color", "-input=false"));
    }
    if (command != Command.PLAN) {
      line.add("-auto-approve");
    }
    return line;
  }
}
