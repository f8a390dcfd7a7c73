package org.onrecord.install;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.io.AtomicFiles;
import org.onrecord.io.Io;
import org.onrecord.io.UserFolders;
import org.onrecord.library.RecordPack;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.LearnedTable;
import org.onrecord.search.vectors.VectorTable;

/**
 * The vectors learned from facts files that are not installed, by the SHA-256 of each file. The name of a file in the
 * cache also has the version of the program's packs; at its end is a checksum.
 *
 * <p>Whatever is wrong with the cache is ignored: without it, questions are compared by the vectors of the program.
 */
public final class VectorCache {
    private static final int MOST_FILES = 32;
    private static final int MAX_BYTES = 1 << 22;

    private final @Nullable Path folder;
    private final Clock clock;

    public VectorCache(Io io) {
        this.folder = UserFolders.cache(io).map(own -> own.resolve("vectors")).orElse(null);
        this.clock = io.clock();
    }

    /** Returns the folder; null if there is no place for it. */
    public @Nullable Path folder() {
        return folder;
    }

    /** Gives a record what was learned from the bytes of its facts file before, when a question first needs it. */
    public void offer(FactsSource source, CaseRecord record) {
        if (folder != null && source instanceof FactsSource.OnDisk && source.isRereadable()) {
            var place = folder;
            LearnedTable.supply(record, () -> Files.isDirectory(place) ? read(place, source) : null);
        }
    }

    private @Nullable VectorTable read(Path place, FactsSource source) {
        try {
            return read(place.resolve(name(FactsLoader.sha256(source))));
        } catch (Failure e) {
            return null;
        }
    }

    private @Nullable VectorTable read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES);
            var end = bytes.length - Integer.BYTES;
            if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
                return null;
            }
            var table = new VectorTable(Arrays.copyOf(bytes, end));
            touch(file);
            return table;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Learns from the questions of a record, unless that was done before.
     *
     * @param progress receives what is being done
     */
    public void learn(DigestedRecord facts, Consumer<String> progress) {
        if (folder == null) {
            return;
        }
        var file = folder.resolve(name(facts.sha256()));
        if (read(file) != null) {
            return;
        }
        var learned = LearnedTable.learn(facts.record(), progress);
        if (learned != null) {
            write(folder, file, learned.toBytes());
        }
    }

    private void write(Path place, Path file, byte[] table) {
        try {
            Files.createDirectories(
                    place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var temporary = AtomicFiles.beside(file, "tmp");
            try {
                Files.deleteIfExists(temporary);
                AtomicFiles.write(AtomicFiles.open(temporary), out -> {
                    out.write(table);
                    out.write(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(checksum(table, table.length))
                            .array());
                });
                AtomicFiles.place(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
            touch(file);
            deleteOldest(place);
        } catch (IOException | UnsupportedOperationException e) {
            // The program's vectors do as well.
        }
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            // It is deleted earlier then.
        }
    }

    /** Deletes the files that were not used for the longest time, also those that a killed process left. */
    private static void deleteOldest(Path place) throws IOException {
        List<File> oldest;
        try (var all = Files.list(place)) {
            oldest = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(Path::toFile)
                    .sorted(Comparator.comparingLong(File::lastModified).reversed())
                    .skip(MOST_FILES)
                    .toList();
        }
        oldest.forEach(File::delete);
    }

    private static String name(String sha256) {
        return String.format(Locale.ROOT, "%s-%08x", sha256, RecordPack.version());
    }

    private static int checksum(byte[] bytes, int end) {
        var checksum = new CRC32();
        checksum.update(bytes, 0, end);
        return (int) checksum.getValue();
    }
}
