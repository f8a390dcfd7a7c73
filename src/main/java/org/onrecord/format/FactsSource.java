package org.onrecord.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a record is read from. */
public sealed interface FactsSource {

    /** What to call it to a user. */
    String name();

    /** Opens it for reading. */
    InputStream open() throws IOException;

    /** Whether it can be opened more than once, and ends. */
    default boolean isRereadable() {
        return true;
    }

    /** The record that comes with the program. */
    record Bundled() implements FactsSource {

        @Override
        public String name() {
            return "bundled record";
        }

        @Override
        public InputStream open() throws IOException {
            return BundledFiles.open(resource());
        }

        String resource() {
            return "/org/onrecord/facts/peter-connelly.json";
        }
    }

    /**
     * An earlier version that comes with the program.
     *
     * @param caseId id of the case
     * @param version version of the contents
     */
    record BundledVersion(String caseId, String version) implements FactsSource {

        @Override
        public String name() {
            return "bundled record " + caseId + " " + version;
        }

        /** Whether the program comes with it. */
        public boolean exists() {
            return BundledFiles.have(resource());
        }

        @Override
        public InputStream open() throws IOException {
            return BundledFiles.open(resource());
        }

        String resource() {
            return "/org/onrecord/facts/versions/" + caseId + "-" + version + ".json";
        }
    }

    /**
     * A file of the store of installed records, which must be what it was when it was installed.
     *
     * @param path where it lies
     * @param sha256 SHA-256 of its bytes when it was installed, in lower-case hexadecimal
     * @param caseId the case of which it was installed
     * @param version the version as which it was installed
     * @param pack the pack made from it, or null if it has none
     */
    record Stored(
            Path path,
            String sha256,
            String caseId,
            String version,
            @Nullable Path pack) implements FactsSource {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /**
     * A file that was fetched and is not installed yet.
     *
     * @param path where it lies for now
     * @param origin what to call where it came from
     */
    record Fetched(Path path, String origin) implements FactsSource {

        @Override
        public String name() {
            return origin;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /**
     * A file.
     *
     * @param path the path as the user gave it
     */
    record OnDisk(Path path) implements FactsSource {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public boolean isRereadable() {
            return Files.isRegularFile(path);
        }
    }

    /**
     * Standard input.
     *
     * @param in the stream it comes from
     */
    record StandardInput(InputStream in) implements FactsSource {

        @Override
        public String name() {
            return "standard input";
        }

        @Override
        public InputStream open() {
            return in;
        }

        @Override
        public boolean isRereadable() {
            return false;
        }
    }
}
