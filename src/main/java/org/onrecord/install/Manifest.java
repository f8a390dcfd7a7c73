package org.onrecord.install;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an installation noted beside a facts file: its name and SHA-256, and where it came from.
 *
 * <p>It is written as {@code sha256sum} writes, with the notes as comments, so that {@code sha256sum -c SHA256SUMS}
 * checks a folder of the store by hand. A version is installed when its receipt is there.
 *
 * @param file name of the facts file, in the same folder
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 * @param notes what is known about it, by name, in order
 */
public record Manifest(String file, String sha256, Map<String, String> notes) {
    /** The name of a receipt's own file. */
    static final String NAME = "SHA256SUMS";

    static final String CASE = "case";
    static final String TITLE = "title";
    static final String VERSION = "version";
    static final String RELEASED = "released";
    static final String AS_OF = "as of";
    static final String FROM = "from";
    static final String INSTALLED = "installed";
    static final String SIGNED_BY = "signed by";
    static final String KEY = "key";

    /** The facts file may lie nowhere but beside its receipt, so it has no folders in its name. */
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (facts-[0-9a-f]+\\.json)");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

    private static final Pattern NOTE = Pattern.compile("# ([a-z ]+): (.*)");

    /**
     * Reads the receipt of an installed version.
     *
     * @param folder the folder of the version
     * @throws org.onrecord.failure.Failure if it is not there or not whole
     */
    static Manifest in(Path folder) {
        Store.refuseLink(folder);
        var path = folder.resolve(NAME);
        var text = Store.text(path);
        if (text == null) {
            throw Store.damaged(path, "is missing", HINT);
        }
        var notes = new LinkedHashMap<String, String>();
        Manifest receipt = null;
        for (var line : text.lines().toList()) {
            var sum = SUM.matcher(line);
            var note = NOTE.matcher(line);
            if (sum.matches()) {
                receipt = new Manifest(sum.group(2), sum.group(1), notes);
            } else if (note.matches()) {
                notes.put(note.group(1), note.group(2));
            }
        }
        if (receipt == null || !text.endsWith("\n")) {
            throw Store.damaged(path, "does not list a facts file with its SHA-256", HINT);
        }
        return receipt;
    }

    private static final String HINT = "install the version again, or remove it with onrecord facts remove";

    /** The receipt as its file holds it; a note is one line, whatever a name or a title holds. */
    String text() {
        var text = new StringBuilder();
        notes.forEach((name, value) -> text.append("# ")
                .append(name)
                .append(": ")
                .append(CONTROL.matcher(value).replaceAll("?"))
                .append('\n'));
        return text.append(sha256).append("  ").append(file).append('\n').toString();
    }
}
