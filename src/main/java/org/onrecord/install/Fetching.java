package org.onrecord.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.io.AtomicFiles;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.Program;
import org.onrecord.io.Progress;

/**
 * Copies and downloads files, up to a size limit.
 *
 * @param timeout longest wait without progress, in seconds
 */
record Fetching(Io io, int timeout, Progress progress) {
    private static final int BURST = 1 << 16;
    private static final long MEBIBYTE = 1L << 20;

    /**
     * Copies or downloads one file, and flushes it to disk.
     *
     * @param file the copy
     * @return whether the origin exists
     * @throws Failure if it cannot be fetched or is too large, or the copy cannot be written
     */
    boolean fetch(Origin origin, Path file, long maxBytes) {
        progress.say("downloading " + origin.name());
        try (var copy = AtomicFiles.open(file)) {
            Program.Taker taker = in -> copy(origin.name(), in, copy, file, maxBytes);
            var isThere = fetch(origin, taker, maxBytes);
            copy.force(true);
            return isThere;
        } catch (IOException e) {
            throw StoreTransaction.unwritable(file, e);
        }
    }

    private boolean fetch(Origin origin, Program.Taker taker, long maxBytes) throws IOException {
        return switch (origin) {
            case Origin.OnWeb web -> new Download(io, web, maxBytes, timeout).to(taker);
            case Origin.OnDisk disk -> {
                if (Files.exists(disk.path())) {
                    FactsLoader.requireNoNamedPipe(disk.path());
                }
                var isThere = Disk.stream(disk.path(), in -> {
                    taker.take(in);
                    return true;
                });
                yield isThere.isPresent();
            }
        };
    }

    private void copy(String name, InputStream in, FileChannel copy, Path file, long maxBytes) throws IOException {
        var buffer = new byte[BURST];
        var taken = 0L;
        for (int read; (read = in.read(buffer)) >= 0; ) {
            taken += read;
            if (taken > maxBytes) {
                throw tooLarge(name, maxBytes);
            }
            write(ByteBuffer.wrap(buffer, 0, read), copy, file);
            progress.say("downloading " + name + ", " + taken / MEBIBYTE + " MiB so far");
        }
    }

    private static void write(ByteBuffer bytes, FileChannel copy, Path file) {
        try {
            while (bytes.hasRemaining()) {
                copy.write(bytes);
            }
        } catch (IOException e) {
            throw StoreTransaction.unwritable(file, e);
        }
    }

    static Failure tooLarge(String name, long maxBytes) {
        return Failure.refused(
                "download-too-large",
                name + " is larger than " + maxBytes + " bytes, so the download was stopped",
                "check the URL; raise the limit with --max-size");
    }
}
