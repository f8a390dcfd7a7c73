package org.onrecord.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.Progress;
import org.onrecord.library.Store;

/** Copies and downloads of files into the folder of the store, up to a size limit and without its lock. */
final class Fetching {
    private static final int BURST = 1 << 16;
    private static final long MEBIBYTE = 1L << 20;

    private final Io io;
    private final Store store;
    private final int timeout;
    private final Progress progress;

    Fetching(Io io, Store store, int timeout, Progress progress) {
        this.io = io;
        this.store = store;
        this.timeout = timeout;
        this.progress = progress;
    }

    /**
     * Copies or downloads one file.
     *
     * @param maxBytes maximum number of bytes
     * @return the file, or empty if the source does not exist
     * @throws Failure if it cannot be fetched or is too large, or the store cannot be written
     */
    Optional<NamelessFile> fetch(Origin origin, long maxBytes) {
        progress.say("downloading " + origin.name());
        var file = new NamelessFile(store);
        var isThere = false;
        try {
            isThere = fetch(origin, file, maxBytes);
            return isThere ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            throw StoreFolder.unwritable(store.top(), e);
        } finally {
            if (!isThere) {
                file.close();
            }
        }
    }

    private boolean fetch(Origin origin, NamelessFile file, long maxBytes) throws IOException {
        var name = origin.name();
        return switch (origin) {
            case Origin.OnWeb web -> new Download(io, web, maxBytes, timeout).to(in -> copy(name, in, file, maxBytes));
            case Origin.OnDisk disk -> {
                var isThere = Disk.stream(disk.path(), in -> {
                    copy(name, in, file, maxBytes);
                    return true;
                });
                yield isThere.isPresent();
            }
        };
    }

    private void copy(String name, InputStream in, NamelessFile file, long maxBytes) throws IOException {
        var buffer = new byte[BURST];
        var taken = 0L;
        for (int read; (read = in.read(buffer)) >= 0; ) {
            taken += read;
            if (taken > maxBytes) {
                throw tooLarge(name, maxBytes);
            }
            file.write(ByteBuffer.wrap(buffer, 0, read));
            progress.say("downloading " + name + ", " + taken / MEBIBYTE + " MiB so far");
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
