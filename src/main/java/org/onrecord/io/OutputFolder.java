package org.onrecord.io;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;

/** A folder of many files, written under a temporary name and renamed into place when complete. */
public final class OutputFolder {
    private final Path temporary;
    private final Set<Path> made = new HashSet<>();
    private final SequencedSet<String> paths = new LinkedHashSet<>();
    private long limit;
    private long bytes;

    private OutputFolder(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Creates a folder. Of several processes that create the same one, the last replaces the others, or the first is
     * not replaced. A process creates one folder at a time, because only its id distinguishes its temporary folders.
     *
     * @param mayReplace whether the files that {@link FolderManifest} lists may be replaced
     * @param large how to report the size before writing, if the folder is large
     * @param content writes the files; called twice if the folder is large
     * @throws Failure {@code file-exists}, {@code folder-in-use} or {@code link-in-path}, exit 5, or {@code
     *     file-unwritable}, exit 74; an existing folder is then unchanged
     */
    public static synchronized OutputFolder make(
            Path folder, boolean mayReplace, Large large, Consumer<OutputFolder> content) {
        var place = new FolderPlace(folder, mayReplace);
        place.check();
        var made = new OutputFolder(place.temporary());
        try {
            place.deleteLeftovers();
            made.begin(large.bytes());
            content.accept(made);
            if (made.bytes > large.bytes()) {
                large.report().accept(made);
                made.begin(Long.MAX_VALUE);
                content.accept(made);
            }
            var manifest = FolderManifest.text(made.paths);
            made.write(FolderManifest.NAME, out -> append(out, manifest));
            place.fill();
            return made;
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw Disk.unwritable(folder, Optional.ofNullable(e.getCause()).orElseThrow());
        } finally {
            AtomicFiles.discard(made.temporary);
        }
    }

    /**
     * How to report a large folder.
     *
     * @param bytes the maximum size of a folder that is not large
     */
    public record Large(long bytes, Consumer<OutputFolder> report) {}

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(long limit) throws IOException {
        AtomicFiles.discard(temporary);
        AtomicFiles.createFolder(temporary);
        made.clear();
        paths.clear();
        bytes = 0;
        this.limit = limit;
    }

    /** Adds a file. Beyond the limit, files are only counted. */
    public void write(String path, Consumer<Appendable> content) {
        paths.add(path);
        var file = temporary.resolve(path);
        try {
            createFolder(file.getParent());
            try (var out = bytes > limit
                    ? OutputStream.nullOutputStream()
                    : Channels.newOutputStream(AtomicFiles.open(file))) {
                var counted = new CountedStream(out);
                var writer = new BufferedWriter(new OutputStreamWriter(counted, StandardCharsets.UTF_8), 1 << 16);
                content.accept(writer);
                writer.flush();
                bytes += counted.count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int files() {
        return paths.size();
    }

    public long bytes() {
        return bytes;
    }

    /** A stream that counts its bytes. */
    private static final class CountedStream extends FilterOutputStream {
        private long count;

        CountedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }

    private void createFolder(@Nullable Path parent) throws IOException {
        if (parent != null && !parent.equals(temporary) && made.add(parent)) {
            AtomicFiles.createFolder(parent);
        }
    }
}
