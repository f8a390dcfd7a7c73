package org.onrecord.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.RecordVersion;

/**
 * The folder of installed records, and of the choice of active ones. Methods that read it throw a {@link Failure} if it
 * is damaged.
 *
 * <p>{@code CASE/VERSION/} has a facts file and its {@link Manifest}; small files name the active versions.
 *
 * <p>Nothing in it may be a symbolic link, because only installations write to it. The folder itself and its parents
 * may be links.
 */
public final class Store {
    /** Contains the default case, at the top, or the chosen version, in the folder of a case. */
    public static final String IN_USE = "in-use.txt";

    private static final Pattern CASE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_NOTE_BYTES = 1 << 16;

    private final @Nullable Path root;
    private final String reason;

    private Store(@Nullable Path root, String reason) {
        this.root = root;
        this.reason = reason;
    }

    public static Store in(Path folder) {
        return new Store(folder, "given");
    }

    /**
     * Returns the user's store: {@code onrecord} in {@code XDG_DATA_HOME} or {@code ~/.local/share}. As the XDG Base
     * Directory Specification requires, relative paths are ignored; without either there is no store.
     */
    public static Store of(Map<String, String> environment) {
        var data = absolute(environment.get("XDG_DATA_HOME"));
        if (data != null) {
            return new Store(data.resolve("onrecord"), "in XDG_DATA_HOME");
        }
        var home = absolute(environment.get("HOME"));
        return home == null
                ? new Store(null, "neither XDG_DATA_HOME nor HOME is an absolute path")
                : new Store(
                        home.resolve(".local/share/onrecord"), "in HOME; XDG_DATA_HOME is not set to another folder");
    }

    static @Nullable Path absolute(@Nullable String folder) {
        return folder != null && folder.startsWith("/") ? Path.of(folder) : null;
    }

    /**
     * Whether a text is a valid case id, which is also a folder name in the store: groups of lower-case letters and
     * digits, joined by single hyphens.
     */
    public static boolean isCaseId(String text) {
        return CASE_ID.matcher(text).matches();
    }

    public @Nullable Path root() {
        return root;
    }

    /** Returns the reason for this folder, shown by {@code paths}. */
    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return root == null ? "" : root.toString();
    }

    /** Whether the store exists. Without installed records, this is the only disk access of a lookup here. */
    public boolean exists() {
        if (root == null) {
            return false;
        }
        try {
            var attributes = Files.readAttributes(root, PosixFileAttributes.class);
            if (!attributes.isDirectory()) {
                throw damaged(root, "is not a folder", "move it away; installed records are kept there");
            }
            if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                throw Failure.unusable(
                        "store-unprotected",
                        "anyone may write to the store of installed records: " + root,
                        "chmod o-w the folder, after a look at what is in it");
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    /** Returns the default case, or null if none was chosen. */
    public @Nullable String caseInUse() {
        if (!exists()) {
            return null;
        }
        var file = top().resolve(IN_USE);
        var text = note(file);
        if (text != null && !isCaseId(text)) {
            throw damaged(file, "does not contain the id of a case", "write one into it, or delete it");
        }
        return text;
    }

    /** Returns the chosen version of a case, or null for the highest. */
    public @Nullable RecordVersion versionInUse(String caseId) {
        if (!exists()) {
            return null;
        }
        var file = folder(caseId).resolve(IN_USE);
        var text = note(file);
        if (text == null) {
            return null;
        }
        var version = RecordVersion.parse(text);
        if (version == null) {
            throw damaged(file, "does not contain a version", "write one into it, or delete it");
        }
        return version;
    }

    /** Returns the installed versions of a case, highest first, without checking them. */
    public List<RecordVersion> versions(String caseId) {
        var versions = new ArrayList<RecordVersion>();
        for (var name : exists() ? names(folder(caseId)) : List.<String>of()) {
            var version = RecordVersion.parse(name);
            if (version != null && version.toString().equals(name)) {
                versions.add(version);
            }
        }
        versions.sort(Comparator.reverseOrder());
        return List.copyOf(versions);
    }

    /** Returns the cases with an installed version, in alphabetical order. */
    public List<String> cases() {
        return exists()
                ? names(top()).stream()
                        .filter(Store::isCaseId)
                        .filter(name -> !versions(name).isEmpty())
                        .sorted()
                        .toList()
                : List.of();
    }

    public Path folder(String caseId) {
        return top().resolve(caseId);
    }

    public Path folder(String caseId, RecordVersion version) {
        return folder(caseId).resolve(version.toString());
    }

    public Path top() {
        if (root == null) {
            throw new IllegalStateException("asked about a store that does not exist");
        }
        return root;
    }

    private static List<String> names(Path folder) {
        refuseLink(folder);
        try (var entries = Files.newDirectoryStream(folder)) {
            var names = new ArrayList<String>();
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
            return names;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static @Nullable String note(Path file) {
        refuseLink(file.getParent());
        var text = text(file);
        return text == null ? null : text.strip();
    }

    /** Returns the text of a small file of the store, or null if it does not exist. */
    static @Nullable String text(Path file) {
        requireFile(file);
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            // Any bytes become text; callers reject invalid contents.
            return new String(in.readNBytes(MAX_NOTE_BYTES), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Refuses symbolic links, which could lead out of the store. */
    public static void refuseLink(@Nullable Path path) {
        if (path != null && Files.isSymbolicLink(path)) {
            throw Failure.unusable(
                    "store-link",
                    "the store of installed records contains a symbolic link: " + path,
                    "delete it and install the version again");
        }
    }

    /** Refuses anything but a regular file: a link could lead out of the store, and a pipe would block its reader. */
    public static void requireFile(Path file) {
        refuseLink(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw damaged(file, "is not a regular file", "delete it and install the version again");
        }
    }

    /** Requires a regular file without reading it. */
    static Path requireExisting(Path file, String hint) {
        requireFile(file);
        if (!Files.exists(file)) {
            throw damaged(file, "is missing", hint);
        }
        return file;
    }

    static Failure damaged(Path path, String how, String hint) {
        return Failure.unusable(
                "store-damaged", "the store of installed records is damaged: " + path + " " + how, hint);
    }

    private static Failure unreadable(Path path, IOException e) {
        return Failure.unusable(
                "store-unreadable",
                "the store of installed records cannot be read: " + path + reason(e),
                "check its permissions and those of its folders");
    }

    /** Returns the reason after a colon, or an empty text if there is none. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": permission denied";
        }
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "" : ": " + reason;
    }
}
