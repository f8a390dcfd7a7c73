package org.onrecord.cli.core;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.FactsOptions.CaseName;
import org.onrecord.cli.core.OutputOptions.Columns;
import org.onrecord.cli.core.OutputOptions.When;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.UserFolders;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import picocli.CommandLine.TypeConversionException;

/** The user's configuration file: defaults of options, one {@code key = value} per line. */
public final class Settings {
    static final String VARIABLE = "ONRECORD_CONFIG";
    private static final String FILE_NAME = "config";
    private static final int MAX_BYTES = 1 << 16;

    enum Key implements Keyword {
        FORMAT,
        WIDTH,
        COLOUR,
        HYPERLINK,
        PAGER,
        CASE;

        private Object read(String value) {
            return switch (this) {
                case FORMAT -> Parameter.word(value, Format.general());
                case WIDTH -> Columns.parse(value);
                case COLOUR, HYPERLINK -> Parameter.word(value, When.values());
                case PAGER -> value;
                case CASE -> CaseName.parse(value);
            };
        }
    }

    /**
     * The location of the file.
     *
     * @param file its path, or null if the environment gives none
     * @param reason why this path was chosen, as {@code paths} shows it
     * @param mustExist whether a missing file is an error
     */
    public record Place(@Nullable Path file, String reason, boolean mustExist) {

        public static Place in(Io io) {
            var named = io.environment().get(VARIABLE);
            if (named != null) {
                var file = named.isEmpty() ? null : Disk.path(named);
                return new Place(file, "set by " + VARIABLE, true);
            }
            var folder = UserFolders.config(io);
            return folder.isEmpty()
                    ? new Place(null, "neither XDG_CONFIG_HOME nor HOME is set", false)
                    : new Place(
                            folder.get().resolve(FILE_NAME),
                            "in the settings folder; " + VARIABLE + " overrides it",
                            false);
        }
    }

    private final Path file;
    private final Map<Key, Object> values = new EnumMap<>(Key.class);

    private Settings(Path file) {
        this.file = file;
    }

    /**
     * Reads the file, if it exists. An unreadable file only causes a warning, unless the user named it: in another
     * user's home, even the folder may be unreadable.
     *
     * @throws Failure {@code bad-config}, exit 2, if any line is invalid
     */
    static Map<Key, Object> read(Io io) {
        var place = Place.in(io);
        var file = place.file();
        if (file == null || !isThere(file, place.mustExist())) {
            return Map.of();
        }
        if (!Files.isReadable(file)) {
            var unreadable = bad(file, " may not be read");
            if (place.mustExist()) {
                throw unreadable;
            }
            io.err().line("onrecord: " + unreadable.message() + ", and is left out");
            return Map.of();
        }
        var settings = new Settings(file);
        var lines = settings.text().split("\\R", -1);
        for (var at = 0; at < lines.length; at++) {
            settings.readLine(lines[at].strip(), at + 1);
        }
        return settings.values;
    }

    private static boolean isThere(Path file, boolean mustExist) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                return true;
            }
            throw bad(file, " is " + (attributes.isDirectory() ? "a folder" : "not a regular file"));
        } catch (NoSuchFileException none) {
            if (mustExist) {
                throw bad(file, " does not exist");
            }
            return false;
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            Disk.read(file, MAX_BYTES);
            return true;
        }
    }

    private String text() {
        var bytes = Disk.read(file, MAX_BYTES).orElse(new byte[0]);
        if (bytes.length > MAX_BYTES) {
            throw bad(file, " is larger than 64 KiB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad(file, " is not UTF-8");
        }
    }

    private void readLine(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var equals = line.indexOf('=');
        if (equals < 0) {
            throw bad(file, ", line " + number + ": “" + line + "” is not key = value");
        }
        var name = line.substring(0, equals).strip();
        var key = key(name, number);
        if (values.containsKey(key)) {
            throw bad(file, ", line " + number + ": " + name + " is set already");
        }
        try {
            values.put(key, key.read(line.substring(equals + 1).strip()));
        } catch (TypeConversionException | Failure mistake) {
            throw bad(file, ", line " + number + ": " + name + ": " + mistake.getMessage());
        }
    }

    private Key key(String name, int number) {
        var known = Keyword.keys(Key.values());
        var at = known.indexOf(name);
        if (at < 0) {
            throw bad(file, ", line " + number + ": there is no setting “" + name + "”")
                    .withNearest(name, known);
        }
        return Key.values()[at];
    }

    private static Failure bad(Path file, String what) {
        return Failure.usage(
                "bad-config", "the configuration file " + file + what, "onrecord help config lists the settings");
    }
}
