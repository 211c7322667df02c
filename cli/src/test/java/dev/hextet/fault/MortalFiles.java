package dev.hextet.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of a mortal process: those of the machine, which nothing reaches after its death. What
 * it had open is closed then, as an operating system does, so that its locks are free.
 */
final class MortalFiles extends FileSystem {
  private final Life life;
  private final FileSystem real;
  private final MortalProvider provider;
  private final Unsynced unsynced = new Unsynced();
  private final List<FileChannel> open = new ArrayList<>();

  private MortalFiles(Life life, FileSystem real) {
    this.life = life;
    this.real = real;
    this.provider = new MortalProvider(this, real.provider());
  }

  /** A place as a process of this life sees it. */
  static Path at(Life life, Path place) {
    MortalFiles files = new MortalFiles(life, place.getFileSystem());
    return new MortalPath(files, place.toAbsolutePath());
  }

  /** The file system of a place. */
  static MortalFiles of(Path place) {
    return (MortalFiles) place.getFileSystem();
  }

  Life life() {
    return life;
  }

  Unsynced unsynced() {
    return unsynced;
  }

  synchronized FileChannel opened(FileChannel channel) {
    open.add(channel);
    return channel;
  }

  /** The operating system closes what a dead process had open. */
  synchronized void bury() throws IOException {
    life.end();
    for (FileChannel channel : open) {
      channel.close();
    }
  }

  /** The power failed: what was not synced is as it was before. */
  void losePower() throws IOException {
    bury();
    unsynced.undo();
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return real.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    Stream<Path> roots = StreamSupport.stream(real.getRootDirectories().spliterator(), false);
    return roots.<Path>map(root -> new MortalPath(this, root)).toList();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return new MortalPath(this, real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
    return path -> matcher.matches(MortalPath.real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return real.newWatchService();
  }
}
