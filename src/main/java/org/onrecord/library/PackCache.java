package org.onrecord.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.Pack;
import org.onrecord.pack.Pack.PackBytes;
import org.onrecord.pack.PackDamage;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Tables;

/**
 * The user's cache of packs of facts files, so that a file that was read before is not read again.
 *
 * <p>A pack is named after the SHA-256 of its file and the version of packs. It has the entries, and the tables that lookups
 * have needed so far; missing tables are made in memory, and added to the pack after the answer. No answer depends on the
 * cache: without it, the facts file is read.
 */
public final class PackCache {
    /** A variable that turns the cache off unless it is empty. */
    private static final String OFF = "ONRECORD_NO_CACHE";

    private static final int MAX_PACKS = 32;
    private static final long MAX_BYTES = 1L << 30;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> FOLDER = PosixFilePermissions.asFileAttribute(OWNER);
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}-[0-9a-f]{8}\\.pack(\\.[0-9]+)?");

    private final @Nullable Path folder;
    private final String reason;
    private final List<Opened> opened = new ArrayList<>();

    /**
     * A record that was read.
     *
     * @param kept the names of the tables in its pack; null if it has none
     */
    private record Opened(DigestedRecord read, @Nullable Set<String> kept) {

        boolean isIncomplete() {
            return kept == null || !kept.containsAll(tables());
        }

        Set<String> tables() {
            return read.record().facts().tables().names();
        }
    }

    private PackCache(@Nullable Path folder, String reason) {
        this.folder = folder;
        this.reason = reason;
    }

    /** Returns the cache in {@code onrecord} in {@code XDG_CACHE_HOME} or {@code ~/.cache}, by the rules of {@link Store#of}. */
    public static PackCache of(Map<String, String> environment) {
        if (!environment.getOrDefault(OFF, "").isEmpty()) {
            return new PackCache(null, "turned off by " + OFF);
        }
        var cache = Store.absolute(environment.get("XDG_CACHE_HOME"));
        if (cache != null) {
            return new PackCache(cache.resolve("onrecord"), "in XDG_CACHE_HOME; may be deleted");
        }
        var home = Store.absolute(environment.get("HOME"));
        return home == null
                ? new PackCache(null, "neither XDG_CACHE_HOME nor HOME is an absolute path")
                : new PackCache(home.resolve(".cache/onrecord"), "in HOME; may be deleted");
    }

    /** Returns the reason for its folder, shown by {@code paths}. */
    public String reason() {
        var flaw = flaw();
        return flaw == null ? reason : "not used: it " + flaw;
    }

    @Override
    public String toString() {
        return folder == null ? "" : folder.toString();
    }

    /**
     * Reads a record from its pack or, without one, from its facts file.
     *
     * @param warnings receives the reason if the folder of the cache must not be used
     */
    DigestedRecord load(FactsSource source, Limits limits, Consumer<Failure> warnings) {
        if (folder == null || !mayKeep(source)) {
            return FactsLoader.loadWithDigest(source, limits);
        }
        var flaw = flaw();
        if (flaw != null) {
            warnings.accept(Failure.unusable(
                    RecordPack.UNUSABLE,
                    "the cache " + folder + " " + flaw + ", so it is not used",
                    "delete it, or set " + OFF + "=1 to use none"));
            return FactsLoader.loadWithDigest(source, limits);
        }
        var found = Files.isDirectory(folder) ? find(source, limits) : null;
        var read = found == null ? new Opened(FactsLoader.loadWithDigest(source, limits), null) : found;
        opened.add(read);
        return read.read();
    }

    /** Whether it is a file that must be read as text, and can be read again. */
    private static boolean mayKeep(FactsSource source) {
        return switch (source) {
            case FactsSource.OnDisk file -> file.isRereadable();
            case FactsSource.Bundled _ -> FactsLoader.bundledIfReady() == null;
            default -> false;
        };
    }

    /** Says why the folder must not be used, as a verb and its object; null if it may be. */
    private @Nullable String flaw() {
        if (folder == null) {
            return null;
        }
        try {
            var attributes = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory()) {
                return attributes.isSymbolicLink() ? "is a symbolic link" : "is not a folder";
            }
            if (!OWNER.containsAll(attributes.permissions())) {
                return "is open to other users";
            }
            return isOwn(folder) ? null : "belongs to another user";
        } catch (IOException e) {
            // It does not exist, or is out of reach: then nothing can be read from it or written to it.
            return null;
        }
    }

    /** Whether a folder belongs to the user of this process, which Linux tells; elsewhere its permissions must do. */
    private static boolean isOwn(Path folder) throws IOException {
        var process = Path.of("/proc/self");
        return !Files.exists(process)
                || Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getAttribute(process, "unix:uid"));
    }

    private @Nullable Opened find(FactsSource source, Limits limits) {
        var digest = FactsLoader.digest(source, limits);
        var file = file(digest.sha256());
        try {
            var pack = Pack.open(PackBytes.in(file), RecordPack.Version.NOW, digest.sha256(), digest.bytes());
            var kept = Set.copyOf(pack.names());
            var record = PackedRecord.read(
                    pack.withSpare(_ -> rebuild(source, limits, digest, kept)),
                    new CachedTables(pack, new MadeTables()));
            return new Opened(new DigestedRecord(record, digest.sha256(), digest.bytes()), kept);
        } catch (IOException | PackDamage e) {
            return null;
        }
    }

    /**
     * Rebuilds the bytes of a damaged pack, and deletes it, so that the next command makes it again.
     *
     * @throws PackDamage if the facts file has changed since the pack was opened
     */
    private PackBytes rebuild(FactsSource source, Limits limits, FactsLoader.Digest digest, Set<String> tables) {
        delete(file(digest.sha256()));
        var read = FactsLoader.loadWithDigest(source, limits);
        if (!read.sha256().equals(digest.sha256())) {
            throw new PackDamage("is damaged, and its facts file " + source.name() + " has changed meanwhile");
        }
        return RecordPack.bytes(out -> RecordPack.write(read, tables, out));
    }

    /**
     * Writes the packs of the records read so far, unless they have all tables in use. A cache that cannot be written is
     * left as it is: the next command reads the facts file again.
     */
    public void keep() {
        for (var one : opened) {
            if (one.isIncomplete()) {
                var file = file(one.read().sha256());
                try {
                    write(one, file);
                } catch (IOException | UncheckedIOException | PackDamage | OutOfMemoryError e) {
                    delete(temporary(file));
                }
            }
        }
        opened.clear();
    }

    private void write(Opened one, Path file) throws IOException {
        // Not the home folder: a user without one has no cache.
        for (var missing : List.of(Objects.requireNonNull(top().getParent()), top())) {
            if (!Files.exists(missing)) {
                Files.createDirectory(missing, FOLDER);
            }
        }
        // Where anyone may write beside it, another user may have made it meanwhile.
        if (flaw() != null) {
            return;
        }
        var temporary = temporary(file);
        try (var out = Channels.newOutputStream(FileChannel.open(temporary, NEW, PRIVATE))) {
            RecordPack.write(one.read(), one.tables(), new BufferedOutputStream(out));
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        deleteOldest();
    }

    /** Deletes the packs that exceed the maximum in number or size, oldest first, and what interrupted commands left. */
    private void deleteOldest() throws IOException {
        var packs = new ArrayList<Map.Entry<Path, BasicFileAttributes>>();
        try (var files = Files.newDirectoryStream(
                top(), file -> FILE.matcher(file.getFileName().toString()).matches())) {
            for (var file : files) {
                packs.add(Map.entry(
                        file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
            }
        }
        packs.sort(Map.Entry.comparingByValue(
                Comparator.comparing(BasicFileAttributes::lastModifiedTime).reversed()));
        var count = 0;
        var bytes = 0L;
        for (var pack : packs) {
            count++;
            bytes += pack.getValue().size();
            if (count > MAX_PACKS || bytes > MAX_BYTES) {
                delete(pack.getKey());
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is of no use, but harmless.
        }
    }

    private Path file(String sha256) {
        return top().resolve(sha256 + "-" + HexFormat.of().toHexDigits(RecordPack.Version.NOW) + ".pack");
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
    }

    private Path top() {
        return Objects.requireNonNull(folder, "a cache without a folder has no files");
    }

    /** The tables of a pack, and its missing tables, each built at its first use. */
    private record CachedTables(Pack pack, MadeTables made) implements Tables {

        @Override
        public <E> Rows rows(PackTable<E> table, E entries) {
            return (pack.names().contains(table.name()) ? pack : made).rows(table, entries);
        }

        @Override
        public Set<String> names() {
            var names = new HashSet<>(made.names());
            names.addAll(pack.names());
            return names;
        }
    }
}
