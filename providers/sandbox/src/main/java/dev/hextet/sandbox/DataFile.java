package dev.hextet.sandbox;

import dev.hextet.sandbox.world.SandboxWorld;
import dev.hextet.sandbox.world.WorldCodec;
import dev.hextet.sandbox.world.WorldSchema;
import dev.hextet.sandbox.world.WorldSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a world outlives its process. It is replaced as a whole: a reader finds the
 * world before a call or after it, never in between.
 */
final class DataFile {
  private static final long MOST_BYTES = 256L << 20;

  private final @Nullable Path path;

  /**
   * A file, which need not exist yet.
   *
   * @param path null keeps nothing
   */
  DataFile(@Nullable Path path) {
    this.path = path == null ? null : path.toAbsolutePath();
  }

  /** Returns the world in the file, or a new one if the file does not exist yet. */
  SandboxWorld load(WorldSchema schema, WorldSettings settings) throws IOException {
    if (path != null && Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException("it is not a regular file");
    } else if (path != null && Files.exists(path) && Files.size(path) > MOST_BYTES) {
      throw new IOException("it is over 256 MiB");
    }
    return path == null || !Files.exists(path)
        ? new SandboxWorld(schema, settings)
        : new WorldCodec(schema).read(settings, Files.readAllBytes(path));
  }

  /**
   * Returns the attributes of a file that its owner alone reads: a world holds user data and other
   * secrets.
   */
  private static FileAttribute<?>[] ofOwner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  void save(SandboxWorld world) throws IOException {
    if (path == null) {
      return;
    }
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ofOwner(fresh))) {
      ByteBuffer bytes = ByteBuffer.wrap(new WorldCodec(world.schema()).write(world));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
