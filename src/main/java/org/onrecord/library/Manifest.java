package org.onrecord.library;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/**
 * The manifest of an installed facts file: names and SHA-256 of the file and its pack, and its origin.
 *
 * <p>It has the format of {@code sha256sum}, with notes as comments, so that {@code sha256sum -c SHA256SUMS} can check
 * a folder of the store. A version counts as installed once its manifest exists.
 *
 * @param file name of the facts file, in the same folder
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 * @param notes other information, by name, in order
 * @param packSha256 SHA-256 of its pack, or null if it has none
 */
public record Manifest(
        String file,
        String sha256,
        Map<String, String> notes,
        @Nullable String packSha256) {
    public static final String NAME = "SHA256SUMS";

    public static final String CASE = "case";
    public static final String TITLE = "title";
    public static final String VERSION = "version";
    public static final String RELEASED = "released";
    public static final String AS_OF = "as of";
    public static final String FROM = "from";
    public static final String INSTALLED = "installed";
    public static final String SIGNED_BY = "signed by";
    public static final String KEY = "key";

    /** The facts file must be next to the manifest, so its name has no folders. */
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (facts-[0-9a-f]+\\.json)");

    private static final Pattern PACK_SUM = Pattern.compile("([0-9a-f]{64})  (facts-[0-9a-f]{12}\\.pack)");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

    private static final Pattern NOTE = Pattern.compile("# ([a-z ]+): (.*)");

    /** Creates the manifest of a record, with more notes after the record's own. */
    public static Manifest of(CaseRecord record, String sha256, Map<String, String> more) {
        var notes = new LinkedHashMap<String, String>();
        notes.put(CASE, record.caseId());
        notes.put(TITLE, record.title());
        notes.put(VERSION, record.version());
        notes.put(RELEASED, record.released().toString());
        notes.put(AS_OF, record.asOf().toString());
        notes.putAll(more);
        return new Manifest(name(sha256, ".json"), sha256, notes, null);
    }

    public Manifest withPack(String sha256OfPack) {
        return new Manifest(file, sha256, notes, sha256OfPack);
    }

    /** Returns the name of the pack, in the same folder, or null if there is none. */
    public @Nullable String pack() {
        return packSha256 == null ? null : name(packSha256, ".pack");
    }

    private static String name(String sha256, String ending) {
        return "facts-" + sha256.substring(0, 12) + ending;
    }

    /**
     * Reads the manifest of an installed version. Fails if it is missing, damaged, or belongs to another version or
     * case.
     */
    static Manifest in(Path folder, String caseId, RecordVersion version) {
        Store.refuseLink(folder);
        var path = folder.resolve(NAME);
        var text = Store.text(path);
        if (text == null) {
            throw Store.damaged(path, "is missing", HINT);
        }
        var notes = new LinkedHashMap<String, String>();
        Matcher facts = null;
        String pack = null;
        for (var line : text.lines().toList()) {
            var sum = SUM.matcher(line);
            var packSum = PACK_SUM.matcher(line);
            var note = NOTE.matcher(line);
            if (sum.matches()) {
                facts = sum;
            } else if (packSum.matches()) {
                pack = packSum.group(1);
            } else if (note.matches()) {
                notes.put(note.group(1), note.group(2));
            }
        }
        if (facts == null || !text.endsWith("\n")) {
            throw Store.damaged(path, "does not list a facts file with its SHA-256", HINT);
        }
        if (!notes.getOrDefault(CASE, caseId).equals(caseId)
                || !notes.getOrDefault(VERSION, version.toString()).equals(version.toString())) {
            throw Store.damaged(path, "is that of another version or case", HINT);
        }
        return new Manifest(facts.group(2), facts.group(1), notes, pack);
    }

    static final String HINT = "install the version again with --force, or uninstall it with onrecord facts uninstall";

    /** Returns the manifest as text, with each note on one line. */
    public String text() {
        // The sums come first, because a reader takes only the beginning of the file and notes may be long.
        var text = new StringBuilder().append(sha256).append("  ").append(file).append('\n');
        if (packSha256 != null) {
            text.append(packSha256).append("  ").append(pack()).append('\n');
        }
        notes.forEach((name, value) -> text.append("# ")
                .append(name)
                .append(": ")
                .append(CONTROL.matcher(value).replaceAll("?"))
                .append('\n'));
        return text.toString();
    }
}
