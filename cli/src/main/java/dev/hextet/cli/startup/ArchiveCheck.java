package dev.hextet.cli.startup;

/** Main class that shows that a JVM starts with a new archive: it does nothing else. */
final class ArchiveCheck {
  private ArchiveCheck() {}

  public static void main(String[] arguments) {
    System.exit(System.getProperty("java.vm.info", "").contains("sharing") ? 0 : 1);
  }
}
