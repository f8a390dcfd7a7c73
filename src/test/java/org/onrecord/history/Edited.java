package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;

/**
 * The text of a record as an editor changes it.
 *
 * @param text the JSON
 */
record Edited(String text) {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    static Edited greyHeron() {
        return of("grey-heron.json");
    }

    /** The version after it, which has every optional key and no other claim. */
    static Edited greyHeronAfter() {
        return of("grey-heron-1.1.1.json");
    }

    static Edited greyHeronBefore() {
        return of("grey-heron-1.0.1.json");
    }

    private static Edited of(String file) {
        try {
            return new Edited(Files.readString(RECORDS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the first place that reads like this written otherwise. */
    Edited with(String stood, String stands) {
        assertThat(text).contains(stood);
        var at = text.indexOf(stood);
        return new Edited(text.substring(0, at) + stands + text.substring(at + stood.length()));
    }

    CaseRecord record() {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return FactsLoader.load(new FactsSource.StandardInput(in), Limits.DEFAULT);
    }
}
