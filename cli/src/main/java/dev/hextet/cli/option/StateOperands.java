package dev.hextet.cli.option;

import dev.hextet.cli.host.FileNames;
import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.diag.ShellWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The operands of a state command: optionally a document, whose state is used, and the operands of
 * the command.
 *
 * @param document the document
 * @param rest all other operands
 */
public record StateOperands(Path document, List<String> rest) {
  public StateOperands {
    rest = List.copyOf(rest);
  }

  /**
   * Parses a fixed number of operands that are not files; an additional first operand is the
   * document.
   */
  public static StateOperands of(List<String> operands, int number, CommandLine command) {
    checkOrder(operands, command);
    boolean isDocument =
        operands.size() == number
            && number > 0
            && isFile(operands.get(0))
            && !isResource(operands.get(0));
    return isDocument ? misused(command) : ofFiles(operands, number, command);
  }

  /** Parses a fixed number of operands; an additional first operand is the document. */
  public static StateOperands ofFiles(List<String> operands, int number, CommandLine command) {
    if (operands.size() == number) {
      return new StateOperands(FileNames.DOCUMENT, operands);
    }
    return operands.size() == number + 1 ? withDocument(operands) : misused(command);
  }

  /** Parses any number of addresses; a first operand that is a file or a folder is the document. */
  public static StateOperands ofAddresses(List<String> operands, CommandLine command) {
    checkOrder(operands, command);
    return of(operands);
  }

  /** Parses any number of operands; a first operand that is a file or a folder is the document. */
  public static StateOperands of(List<String> operands) {
    return !operands.isEmpty() && isFile(operands.get(0))
        ? withDocument(operands)
        : new StateOperands(FileNames.DOCUMENT, operands);
  }

  private static void checkOrder(List<String> operands, CommandLine command) {
    boolean startsWithFile = !operands.isEmpty() && isFile(operands.get(0));
    operands.stream()
        .skip(1)
        .filter(operand -> !startsWithFile && isFile(operand) && !isResource(operand))
        .findFirst()
        .ifPresent(
            document -> {
              throw new ParameterException(
                  command, "the document " + document + " comes first: " + usage(command));
            });
  }

  private static StateOperands misused(CommandLine command) {
    throw new ParameterException(command, "the usage is: " + usage(command));
  }

  /** Returns the operands of a command as its help shows them. */
  private static String usage(CommandLine command) {
    String synopsis = command.getCommandSpec().usageMessage().customSynopsis()[0];
    return synopsis.replace(" [options]", "");
  }

  /** Determines whether an operand is an address whose name is {@code json} or {@code yml}. */
  private static boolean isResource(String operand) {
    return Files.notExists(Path.of(operand))
        && Address.find(operand).filter(address -> address.type().contains("_")).isPresent();
  }

  private static StateOperands withDocument(List<String> operands) {
    return new StateOperands(Path.of(operands.get(0)), operands.subList(1, operands.size()));
  }

  private static boolean isFile(String operand) {
    String name = operand.toLowerCase(Locale.ROOT);
    return Stream.of(".yml", ".yaml", ".json", ".tf").anyMatch(name::endsWith)
        || Address.find(operand).isEmpty() && Files.exists(Path.of(operand));
  }

  /** Returns the command that lists the same state. */
  public String listing(StateOptions options) {
    List<String> words = new ArrayList<>(List.of("hextet", "state", "list"));
    if (!document.equals(FileNames.DOCUMENT)) {
      words.add(document.toString());
    }
    words.addAll(options.words());
    return ShellWords.line(words);
  }

  /** Returns the rest as addresses and paths of modules. */
  public List<AddressPattern> addresses(CommandLine command) {
    return rest.stream().map(text -> CommandAddress.pattern(text, command)).toList();
  }
}
