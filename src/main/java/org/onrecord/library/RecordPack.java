package org.onrecord.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.FactsSource.Stored;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.Pack;
import org.onrecord.pack.Pack.PackBytes;
import org.onrecord.pack.PackDamage;
import org.onrecord.pack.PackWriter;
import org.onrecord.search.index.LookupTables;
import org.onrecord.search.text.WordList;
import org.onrecord.search.vectors.VectorTable;

/**
 * The pack of an installed record, which lookups read instead of the whole facts file.
 *
 * <p>The facts file is authoritative: if a pack is missing, damaged or made for another version of the program, the
 * file is read, with a warning.
 */
public final class RecordPack {
    /** Raise this with every change of a pack's tables, or of how texts become terms. */
    private static final int LAYOUT = 15;

    /** The version of packs, computed only when a pack is used: a lookup in the bundled record needs no word list. */
    static final class Version {
        /** The rows in a pack also depend on the fields of entries, and its terms on the word lists. */
        static final int NOW = 31
                        * (31 * (31 * VectorTable.SHIPPED.checksum() + WordList.checksum())
                                + EntryCodec.layout(CaseRecord.FIELDS).hashCode())
                + LAYOUT;

        private Version() {}
    }

    public static final String UNUSABLE = "pack-unusable";

    private RecordPack() {}

    /**
     * Writes the pack of a record after learning from its questions; the same record gives the same bytes.
     *
     * @param progress receives what is being done
     */
    public static void write(CaseRecord record, String sha256, long bytes, OutputStream out, Consumer<String> progress)
            throws IOException {
        var pack = new PackWriter(out, Version.NOW, sha256, bytes);
        // Made in parallel with the entries, which take as long.
        var made = CompletableFuture.supplyAsync(() -> LookupTables.learned(record, progress));
        PackedRecord.write(record, pack);
        var tables = await(made);
        for (var table : LookupTables.all()) {
            pack.table(table.name(), tables.rows(table, record));
        }
        pack.finish();
    }

    /**
     * Writes the pack of a record with some of its tables, in the words of the program's vectors.
     *
     * @param tables the names of the tables; others are ignored
     */
    static void write(DigestedRecord read, Set<String> tables, OutputStream out) throws IOException {
        var pack = new PackWriter(out, Version.NOW, read.sha256(), read.bytes());
        PackedRecord.write(read.record(), pack);
        for (var table : LookupTables.all()) {
            if (tables.contains(table.name())) {
                pack.table(table.name(), read.record().rows(table));
            }
        }
        pack.finish();
    }

    /** Waits for another thread and rethrows its errors, such as lack of memory. */
    private static <T> T await(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException bug -> throw bug;
                case null, default -> throw e;
            }
        }
    }

    /**
     * Reads a record from its pack or, without one, from its facts file.
     *
     * @param isChosen whether its version was chosen, so that the command in a warning may choose it again
     */
    static CaseRecord load(FactsSource source, Limits limits, boolean isChosen, Consumer<Failure> warnings) {
        var packed = packed(source, limits, isChosen, warnings);
        return packed != null ? packed.record() : FactsLoader.load(source, limits);
    }

    /**
     * Reads a record like {@link #load}, with the SHA-256 of the facts file or, from a pack, of the file it was made
     * from.
     *
     * @param cache has the packs of files that are not installed
     */
    static DigestedRecord loadWithDigest(
            FactsSource source, Limits limits, boolean isChosen, PackCache cache, Consumer<Failure> warnings) {
        var packed = packed(source, limits, isChosen, warnings);
        return packed != null ? packed : cache.load(source, limits, warnings);
    }

    private static @Nullable DigestedRecord packed(
            FactsSource source, Limits limits, boolean isChosen, Consumer<Failure> warnings) {
        if (source instanceof Stored stored && stored.pack() != null && size(stored) <= limits.maxBytes()) {
            var pack = stored.pack();
            Consumer<PackDamage> warn = damage ->
                    warnings.accept(warning(pack, damage, hint(isChosen ? stored.version() : null, stored.caseId())));
            try {
                var opened = open(stored, pack, limits, warn);
                return new DigestedRecord(PackedRecord.read(opened, opened), stored.sha256(), size(stored));
            } catch (PackDamage damage) {
                warn.accept(damage);
            }
        }
        return null;
    }

    /**
     * Returns the size of the facts file or, if it is missing, the largest size, so that reading it reports the
     * failure.
     */
    private static long size(Stored stored) {
        try {
            return Files.size(stored.path());
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Pack open(Stored stored, Path pack, Limits limits, Consumer<PackDamage> warn) {
        return open(stored, pack).withSpare(damage -> {
            warn.accept(damage);
            return rebuild(stored, limits);
        });
    }

    private static Pack open(Stored stored, Path pack) {
        Store.requireFile(pack);
        try {
            return Pack.open(PackBytes.in(pack), Version.NOW, stored.sha256(), size(stored));
        } catch (NoSuchFileException e) {
            throw new PackDamage("is missing");
        } catch (IOException e) {
            throw new PackDamage("cannot be read" + Store.reason(e));
        }
    }

    /** Rebuilds a pack in memory from the facts file. It also learns again, since the bytes must be the same. */
    private static PackBytes rebuild(Stored stored, Limits limits) {
        var record = FactsLoader.load(stored, limits);
        return bytes(out -> write(record, stored.sha256(), size(stored), out, _ -> {}));
    }

    /** The content of a pack. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Returns the bytes of a pack made in memory. */
    static PackBytes bytes(Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PackBytes.of(bytes.toByteArray());
    }

    /** Whether the pack is intact and readable by this version of the program. */
    static boolean isUsable(Stored stored) {
        var pack = stored.pack();
        if (pack == null) {
            return false;
        }
        try {
            open(stored, pack).verify();
            return true;
        } catch (PackDamage damage) {
            return false;
        }
    }

    /** @param version a version to choose; null for that in use, which remains the highest or the chosen one */
    static String hint(@Nullable String version, String caseId) {
        return "onrecord facts use " + (version == null ? "" : version + " ") + "--case " + caseId
                + " makes it again, and " + (version == null ? "" : version + " of ") + caseId + " the default";
    }

    private static Failure warning(Object pack, PackDamage damage, String hint) {
        return Failure.unusable(
                UNUSABLE, pack + " " + damage.getMessage() + ", so the facts file is read, which takes longer", hint);
    }
}
