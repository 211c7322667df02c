package dev.hextet.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a mortal process has open. Its writes can be torn in the middle. */
final class MortalChannel extends FileChannel {
  private final MortalFiles files;
  private final Path path;
  private final FileChannel real;

  MortalChannel(MortalFiles files, Path path, FileChannel real) {
    this.files = files;
    this.path = path;
    this.real = real;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    String what = "write " + source.remaining() + " bytes to " + path.getFileName();
    long size = real.size();
    files.unsynced().grown(path, size);
    return files
        .life()
        .does(
            Life.Kind.WRITE,
            what,
            () -> real.write(source.slice(source.position(), source.remaining() / 2)),
            () -> real.write(source));
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    return files
        .life()
        .does(
            Life.Kind.FILE,
            "truncate " + path.getFileName(),
            () -> {
              FileChannel unused = real.truncate(size);
              return this;
            });
  }

  /** No deed: it only matters when the power fails, and that does not happen to the disk itself. */
  @Override
  public void force(boolean metaData) {
    if (files.life().isOver()) {
      throw new Life.DeadException();
    }
    if (Files.isDirectory(path)) {
      files.unsynced().namesSynced(path);
    } else {
      files.unsynced().synced(path);
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return real.read(target);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return real.read(target, position);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return real.read(targets, offset, length);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    FileChannel unused = real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer source, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }
}
