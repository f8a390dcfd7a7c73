package org.onrecord.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The origin of a record's text. */
public sealed interface FactsSource {

    String name();

    InputStream open() throws IOException;

    /** Whether it can be opened more than once and has an end. */
    default boolean isRereadable() {
        return true;
    }

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

    record BundledVersion(String caseId, String version) implements FactsSource {

        @Override
        public String name() {
            return "bundled record " + caseId + " " + version;
        }

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
     * An installed file, which must not have changed since its installation.
     *
     * @param sha256 SHA-256 of its bytes at installation, in lower-case hexadecimal
     * @param pack its compiled form, or null if it has none
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
     * A file without a path: a fetched one, not yet installed.
     *
     * @param name its origin for messages
     */
    record Fetched(String name, Content content) implements FactsSource {

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }

        public interface Content {
            InputStream open() throws IOException;
        }
    }

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
