package org.onrecord.format.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.onrecord.model.CaseRecord;

/**
 * The one form in which a facts file is kept, so that two versions differ only where they say something else.
 *
 * <p>It changes layout and order alone: two spaces a level, letters as they are, the keys in the order of the format,
 * and those lists sorted whose order says nothing. {@code facts/README.md} tells editors which these are.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /**
     * The canonical form of a facts file.
     *
     * @param file a file that keeps every rule of the format, in UTF-8
     * @return the same record, in UTF-8
     */
    public static byte[] of(byte[] file) {
        return text(JsonReader.read(file)).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Json record) {
        return JsonLayout.text(EntryOrder.arranged(KeyOrder.arranged(record, CaseRecord.FIELDS)));
    }

    /**
     * The first line, from 1, in which a file is not as its canonical form; 0 if it is.
     *
     * @param file the file
     * @param form its canonical form
     */
    public static int firstDifference(byte[] file, byte[] form) {
        var at = Arrays.mismatch(file, form);
        if (at < 0) {
            return 0;
        }
        var line = 1;
        for (var i = 0; i < at; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
