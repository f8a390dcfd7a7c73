package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsReader.Reading;
import org.onrecord.format.FactsReader.Reading.Invalid;
import org.onrecord.format.FactsReader.Reading.Valid;
import org.onrecord.model.CaseRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Opens and reads facts files. Methods throw a {@link Failure} if a file cannot be read or breaks a rule of the format.
 */
public final class FactsLoader {
    /** The maximum size of an array, a little below the largest int. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;

    /** The beginning of names of open files. */
    private static final Pattern OPEN_FILE = Pattern.compile("/(dev/(fd/|std)|proc/)");

    private FactsLoader() {}

    public static CaseRecord load(FactsSource source, Limits limits) {
        var ready = ready(source, limits);
        return ready != null ? ready.record() : requireValid(source, read(source, limits, null));
    }

    public static DigestedRecord loadWithDigest(FactsSource source, Limits limits) {
        var ready = ready(source, limits);
        return ready != null ? ready : read(source, limits);
    }

    /** Returns the bundled record if it was parsed in advance; null in a JVM. */
    public static @Nullable CaseRecord bundledIfReady() {
        var ready = BundledRecord.ifReady(new FactsSource.Bundled());
        return ready == null ? null : ready.record();
    }

    /**
     * Returns the SHA-256 of a file, in lower-case hexadecimal, without parsing it. Fails if it is installed and was
     * altered.
     */
    public static String sha256(FactsSource source) {
        var ready = BundledRecord.ifReady(source);
        if (ready != null) {
            return ready.sha256();
        }
        try (var in = source.open()) {
            var digest = FileDigest.ofAll(in);
            if (source instanceof FactsSource.Stored stored) {
                requireUnaltered(stored, digest);
            }
            return digest.sha256();
        } catch (IOException e) {
            throw UnusableFile.unreadable(source, e);
        }
    }

    /** Returns case and version of the bundled record; a JVM reads only the beginning of its file. */
    public static RecordName bundledName() {
        var bundled = new FactsSource.Bundled();
        var ready = bundledIfReady();
        if (ready != null) {
            return new RecordName(ready.caseId(), ready.version());
        }
        try (var in = bundled.open()) {
            var name = RecordName.read(in, Limits.DEFAULT);
            if (name != null) {
                return name;
            }
            throw new NoSuchFileException(bundled.name());
        } catch (IOException e) {
            throw UnusableFile.missing(bundled);
        }
    }

    /** Returns the record if it was parsed when the binary was built, within the same limits as a file. */
    private static @Nullable DigestedRecord ready(FactsSource source, Limits limits) {
        var ready = BundledRecord.ifReady(source);
        if (ready != null && ready.bytes() > limits.maxBytes()) {
            throw UnusableFile.tooLarge(source.name(), limits);
        }
        return ready;
    }

    public static byte[] loadBytes(FactsSource source, Limits limits) {
        try (var in = open(source, limits)) {
            // One byte over the limit, so that the reader reports the file as too large.
            var bytes = in.readNBytes((int) Math.min(limits.maxBytes() + 1, MAX_BYTES));
            var reading = FactsReader.read(new ByteArrayInputStream(bytes), source.name(), limits);
            refuseEmptyOrTooLarge(source, limits, reading);
            requireValid(source, reading);
            return bytes;
        } catch (IOException e) {
            throw UnusableFile.unreadable(source, e);
        }
    }

    /** Reads a record even if it was parsed in advance: {@link BundledRecord} is made by this. */
    static DigestedRecord read(FactsSource source, Limits limits) {
        var digest = new FileDigest();
        var record = requireValid(source, read(source, limits, digest));
        return new DigestedRecord(record, digest.sha256(), digest.bytes());
    }

    public static List<Problem> validate(FactsSource source, Limits limits) {
        return validate(source, limits, _ -> List.of(), _ -> List.of());
    }

    /**
     * Returns all problems of a file, also those that do not make it unreadable.
     *
     * @param warnings further checks of an invalid file's entries without problems; they may name entries that are missing
     * @param more further checks of a valid file
     */
    public static List<Problem> validate(
            FactsSource source,
            Limits limits,
            Function<CaseRecord, List<Problem>> warnings,
            Function<CaseRecord, List<Problem>> more) {
        var digest = new FileDigest();
        return switch (readForEditors(source, limits, digest)) {
            case Invalid invalid -> {
                var readable = invalid.readable();
                if (readable == null) {
                    yield invalid.problems();
                }
                var found = warnings.apply(readable.record()).stream().map(readable::inFile);
                yield Stream.concat(invalid.problems().stream(), found).toList();
            }
            case Valid valid -> more.apply(valid.record());
        };
    }

    /** Returns the SHA-256 and the size of a file within the limits, without parsing it. */
    public static Digest digest(FactsSource source, Limits limits) {
        try (var in = open(source, limits)) {
            var digest = FileDigest.ofAll(in);
            return new Digest(digest.sha256(), digest.bytes());
        } catch (IOException e) {
            throw UnusableFile.unreadable(source, e);
        }
    }

    /**
     * The digest of a file.
     *
     * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
     * @param bytes its size
     */
    public record Digest(String sha256, long bytes) {}

    private static CaseRecord requireValid(FactsSource source, Reading reading) {
        if (reading instanceof Invalid invalid) {
            throw UnusableFile.invalid(source, invalid.problems());
        }
        var record = ((Valid) reading).record();
        if (source instanceof FactsSource.Stored stored) {
            requireName(stored, record);
        }
        return record;
    }

    private static Reading readForEditors(FactsSource source, Limits limits, FileDigest digest) {
        try (var in = open(source, limits)) {
            var reading = FactsReader.readForEditors(digest.of(in), source.name(), limits);
            refuseEmptyOrTooLarge(source, limits, reading);
            return reading;
        } catch (IOException e) {
            throw UnusableFile.unreadable(source, e);
        }
    }

    private static Reading read(FactsSource source, Limits limits, @Nullable FileDigest digest) {
        try (var in = open(source, limits)) {
            var reading = source instanceof FactsSource.Stored stored
                    ? readUnaltered(stored, in, limits, digest == null ? new FileDigest() : digest)
                    : FactsReader.read(digest == null ? in : digest.of(in), source.name(), limits);
            refuseEmptyOrTooLarge(source, limits, reading);
            return reading;
        } catch (IOException e) {
            throw UnusableFile.unreadable(source, e);
        }
    }

    private static Reading readUnaltered(FactsSource.Stored stored, InputStream in, Limits limits, FileDigest digest)
            throws IOException {
        var digested = digest.of(in);
        var reading = FactsReader.read(digested, stored.name(), limits);
        digested.transferTo(OutputStream.nullOutputStream());
        requireUnaltered(stored, digest);
        return reading;
    }

    private static void requireUnaltered(FactsSource.Stored stored, FileDigest digest) {
        if (!digest.sha256().equals(stored.sha256())) {
            throw UnusableFile.damaged(stored, "has changed since it was installed: its SHA-256 differs");
        }
    }

    private static void requireName(FactsSource.Stored stored, CaseRecord record) {
        var name = record.caseId() + " " + record.version();
        var expected = stored.caseId() + " " + stored.version();
        if (!name.equals(expected)) {
            throw UnusableFile.damaged(stored, "is " + name + ", not " + expected);
        }
    }

    private static InputStream open(FactsSource source, Limits limits) throws IOException {
        switch (source) {
            case FactsSource.OnDisk file -> checkFile(file.path(), limits);
            case FactsSource.Stored stored -> checkFile(stored.path(), limits);
            case FactsSource.Bundled _,
                    FactsSource.BundledVersion _,
                    FactsSource.Fetched _,
                    FactsSource.StandardInput _ -> {}
        }
        return source.open();
    }

    private static void checkFile(Path path, Limits limits) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw UnusableFile.unusable("facts-directory", path + " is a directory", "give the facts file inside it");
        }
        if (attributes.isOther()) {
            requireNoNamedPipe(path);
        }
        if (attributes.size() > limits.maxBytes()) {
            throw UnusableFile.tooLarge(path.toString(), limits);
        }
    }

    /**
     * Refuses a named pipe, which would be waited for if nothing writes to it. A pipe without a name of its own, as at
     * {@code /dev/stdin} or from a process substitution, has a writer.
     */
    public static void requireNoNamedPipe(Path path) throws IOException {
        if (isPipe(path) && !OPEN_FILE.matcher(path.toAbsolutePath().toString()).lookingAt() && hasName(path)) {
            throw UnusableFile.unusable(
                    "facts-named-pipe",
                    path + " is a named pipe",
                    "write its content to a file, or give - and redirect the pipe to standard input");
        }
    }

    private static boolean isPipe(Path path) throws IOException {
        return ((int) (Integer) Files.getAttribute(path, "unix:mode") & FILE_TYPE) == PIPE;
    }

    private static boolean hasName(Path path) {
        try {
            return Files.exists(path.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses an empty or too large file as such, not as a file with a problem to fix. */
    private static void refuseEmptyOrTooLarge(FactsSource source, Limits limits, Reading reading) {
        if (!(reading instanceof Invalid invalid)) {
            return;
        }
        for (var problem : invalid.problems()) {
            if (problem.code().equals(ProblemCode.FACTS_EMPTY.code())) {
                throw UnusableFile.unusable(
                        problem.code(), "the facts file " + source.name() + " is empty", problem.hint());
            }
            if (problem.code().equals(ProblemCode.FACTS_TOO_LARGE.code())) {
                throw UnusableFile.tooLarge(source.name(), limits);
            }
        }
    }

    public record RecordName(String caseId, String version) {

        /**
         * Reads both keys, which are at the top of the file, without closing the stream. Returns null if the file has
         * neither or is not JSON.
         */
        static @Nullable RecordName read(InputStream in, Limits limits) throws IOException {
            String caseId = null;
            String version = null;
            try (var parser = FactsReader.parser(in, limits)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return null;
                }
                for (var key = parser.nextName(); key != null; key = parser.nextName()) {
                    var isText = parser.nextToken() == JsonToken.VALUE_STRING;
                    if (isText && key.equals("case")) {
                        caseId = parser.getString();
                    } else if (isText && key.equals("version")) {
                        version = parser.getString();
                    } else {
                        parser.skipChildren();
                    }
                    if (caseId != null && version != null) {
                        return new RecordName(caseId, version);
                    }
                }
            } catch (JacksonException noJson) {
                return null;
            }
            return null;
        }
    }

    /** Computes the SHA-256 and the size of a file while it is read. */
    private static final class FileDigest {
        private final MessageDigest digest;
        private long bytes;
        private @Nullable String sha256;

        FileDigest() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        static FileDigest ofAll(InputStream in) throws IOException {
            var digest = new FileDigest();
            digest.of(in).transferTo(OutputStream.nullOutputStream());
            return digest;
        }

        InputStream of(InputStream in) {
            return new DigestInputStream(in, digest) {
                @Override
                public int read() throws IOException {
                    int read = super.read();
                    bytes += read < 0 ? 0 : 1;
                    return read;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    bytes += Math.max(0, read);
                    return read;
                }
            };
        }

        /** Returns the SHA-256 of the bytes read, in lower-case hexadecimal. Nothing can be read afterwards. */
        String sha256() {
            if (sha256 == null) {
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
            return sha256;
        }

        long bytes() {
            return bytes;
        }
    }

    private static final class UnusableFile {
        private UnusableFile() {}

        static Failure unreadable(FactsSource source, IOException cause) {
            return switch (cause) {
                case NoSuchFileException _ -> missing(source);
                case AccessDeniedException _ ->
                    unusable(
                            "facts-unreadable",
                            "permission denied: the facts file " + source.name(),
                            "check its permissions and those of its folders");
                default -> readError(source, cause);
            };
        }

        private static Failure readError(FactsSource source, IOException e) {
            return Failure.inputOutput(
                    "facts-read-error",
                    "the facts file " + source.name() + " could not be read: " + reason(e),
                    "check the disk or the program that writes the file");
        }

        static Failure tooLarge(String name, Limits limits) {
            return unusable(
                    ProblemCode.FACTS_TOO_LARGE.code(),
                    "the facts file " + name + " is larger than " + limits.maxBytesInWords(),
                    FactsReader.TOO_LARGE_HINT);
        }

        static Failure missing(FactsSource source) {
            return switch (source) {
                case FactsSource.Bundled _ ->
                    unusable(
                            "facts-missing",
                            "this program was built without a record",
                            "give a facts file with --facts FILE");
                case FactsSource.Stored stored -> damaged(stored, "is missing");
                case FactsSource.BundledVersion _,
                        FactsSource.Fetched _,
                        FactsSource.OnDisk _,
                        FactsSource.StandardInput _ ->
                    unusable("facts-missing", "there is no facts file " + source.name(), "check its name");
            };
        }

        static Failure damaged(FactsSource.Stored stored, String problem) {
            return unusable(
                    "store-damaged",
                    "the installed record " + stored.name() + " " + problem,
                    "install the version again, or uninstall it with onrecord facts uninstall");
        }

        static Failure invalid(FactsSource source, List<Problem> problems) {
            int count = problems.size();
            var words =
                    count == 1 ? "1 problem" : count > Problems.MAX ? "more than 1,000 problems" : count + " problems";
            var hint = "onrecord facts validate FILE lists " + (count == 1 ? "it" : "them");
            return unusable("facts-invalid", "the facts file " + source.name() + " has " + words, hint)
                    .withProblems(problems);
        }

        static Failure unusable(String code, String message, String hint) {
            return Failure.unusable(code, message, hint);
        }

        private static String reason(IOException e) {
            var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
            return reason == null ? "no reason was given" : reason;
        }
    }
}
