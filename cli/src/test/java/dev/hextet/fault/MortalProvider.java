package dev.hextet.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets a mortal process do to files what it does while it lives. */
final class MortalProvider extends FileSystemProvider {
  private final MortalFiles files;
  private final FileSystemProvider real;

  MortalProvider(MortalFiles files, FileSystemProvider real) {
    this.files = files;
    this.real = real;
  }

  private static Path real(Path path) {
    return MortalPath.real(path);
  }

  private void does(String what, Path path, Life.Work<Boolean, IOException> work)
      throws IOException {
    boolean unused = files.life().does(Life.Kind.FILE, what + " " + path.getFileName(), work);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean writes =
        options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    if (!writes) {
      return channel(path, options, attributes);
    }
    boolean isNew = Files.notExists(real(path));
    FileChannel channel =
        files
            .life()
            .does(
                Life.Kind.FILE,
                "open " + path.getFileName(),
                () -> channel(path, options, attributes));
    if (isNew) {
      files.unsynced().made(real(path));
    }
    return channel;
  }

  private FileChannel channel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    FileChannel channel = real.newFileChannel(real(path), options, attributes);
    return files.opened(new MortalChannel(files, real(path), channel));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    does(
        "make",
        folder,
        () -> {
          real.createDirectory(real(folder), attributes);
          return true;
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    does(
        "delete",
        path,
        () -> {
          files.unsynced().replaced(real(path));
          real.delete(real(path));
          return true;
        });
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    does(
        "copy to",
        target,
        () -> {
          files.unsynced().replaced(real(target));
          real.copy(real(source), real(target), options);
          return true;
        });
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    does(
        "move to",
        target,
        () -> {
          files.unsynced().replaced(real(target));
          files.unsynced().replaced(real(source));
          real.move(real(source), real(target), options);
          return true;
        });
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = real.newDirectoryStream(real(folder), path -> true)) {
      for (Path path : all) {
        Path mortal = new MortalPath(files, path);
        if (filter.accept(mortal)) {
          found.add(mortal);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return found.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(real(path), attribute, value, options);
  }

  @Override
  public String getScheme() {
    return "mortal";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
