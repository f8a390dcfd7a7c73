package org.onrecord.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.NewFile;
import org.onrecord.io.Progress;

/** Copies or downloads files into new files in the store, up to a size limit. */
final class Fetching {
    private static final int BURST = 1 << 16;
    private static final long MEBIBYTE = 1L << 20;

    private final Io io;
    private final int timeout;
    private final Progress progress;

    Fetching(Io io, int timeout, Progress progress) {
        this.io = io;
        this.timeout = timeout;
        this.progress = progress;
    }

    /**
     * Copies or downloads one file and flushes it to disk.
     *
     * @param file must not exist
     * @param maxBytes maximum number of bytes
     * @return whether the source exists; if not, the target may exist and be empty
     * @throws Failure if it cannot be fetched, is larger, or the store cannot be written
     */
    boolean fetch(Origin origin, Path file, long maxBytes) {
        progress.say("downloading " + origin.name());
        try (var channel = NewFile.open(file)) {
            var isThere = fetch(origin, new Counted(origin.name(), file, channel, maxBytes));
            channel.force(true);
            return isThere;
        } catch (IOException e) {
            throw StoreTransaction.unwritable(file, e);
        }
    }

    private boolean fetch(Origin origin, Counted target) throws IOException {
        return switch (origin) {
            case Origin.OnWeb web -> new Download(io, web, target.maxBytes, timeout).to(target::takeAll);
            case Origin.OnDisk disk -> {
                var isThere = Disk.stream(disk.path(), in -> {
                    target.takeAll(in);
                    return true;
                });
                yield isThere.isPresent();
            }
        };
    }

    /** A file with a maximum size. */
    private final class Counted {
        private final String name;
        private final Path file;
        private final FileChannel channel;
        private final long maxBytes;
        private long taken;

        Counted(String name, Path file, FileChannel channel, long maxBytes) {
            this.name = name;
            this.file = file;
            this.channel = channel;
            this.maxBytes = maxBytes;
        }

        void takeAll(InputStream in) throws IOException {
            var buffer = new byte[BURST];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                taken += read;
                if (taken > maxBytes) {
                    throw tooLarge(name, maxBytes);
                }
                write(ByteBuffer.wrap(buffer, 0, read));
                progress.say("downloading " + name + ", " + taken / MEBIBYTE + " MiB so far");
            }
        }

        /** An error here comes from the disk, not from the source. */
        private void write(ByteBuffer bytes) {
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw StoreTransaction.unwritable(file, e);
            }
        }
    }

    static Failure tooLarge(String name, long maxBytes) {
        return Failure.of(
                ExitCode.REFUSED,
                "download-too-large",
                name + " is larger than " + maxBytes + " bytes, so the download was stopped",
                "check the URL; raise the limit with --max-size");
    }
}
