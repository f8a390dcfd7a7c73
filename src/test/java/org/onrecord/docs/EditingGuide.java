package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Follows {@code facts/EDITING.md} from its top: makes the edits that its JSON blocks show, and runs its commands.
 *
 * @param folder where the record of the page comes into being
 */
record EditingGuide(Path folder) {
    static final Path PAGE = Path.of("facts/EDITING.md");
    private static final String RECORD = "mill-bridge/mill-bridge.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** An edit, up to its end, or a block of commands. */
    private static final Pattern BLOCK =
            Pattern.compile("^```(?:json (keys|entries)|console)\n(.*?)^```\n", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** The page as it is when each command shows what it prints. */
    String followed(ConsoleExample.Output run) throws IOException {
        var page = new StringBuilder();
        var blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            var block = blocks.group();
            if (blocks.group(1) != null) {
                edit(blocks.group(1), (ObjectNode) JSON.readTree(blocks.group(2)));
            } else {
                block = ConsoleExample.rewrite(block, example -> masked(run.of(example)));
            }
            blocks.appendReplacement(page, "");
            page.append(block);
        }
        return blocks.appendTail(page).toString();
    }

    /** A key is made anew each time, so what is said of it differs. */
    private static String masked(String output) {
        return FINGERPRINT.matcher(output).replaceAll("SHA256:...");
    }

    /** Types on one line, as nobody should: the next step formats. */
    private void edit(String how, ObjectNode edit) throws IOException {
        var file = folder.resolve(RECORD);
        var record = (ObjectNode) JSON.readTree(Files.readString(file));
        edit.propertyStream().forEach(member -> {
            var key = member.getKey();
            var isList = member.getValue() instanceof ArrayNode && how.equals("entries");
            record.set(key, isList ? joined(record.get(key), member.getValue()) : member.getValue());
        });
        Files.writeString(file, JSON.writeValueAsString(record));
    }

    private static ArrayNode joined(JsonNode old, JsonNode more) {
        var list = (ArrayNode) old.deepCopy();
        for (var entry : more) {
            var at = place(list, entry);
            if (at >= 0) {
                list.set(at, entry);
            } else if (entry.has("version")) {
                list.insert(0, entry);
            } else {
                list.add(entry);
            }
        }
        return list;
    }

    private static int place(ArrayNode list, JsonNode entry) {
        for (var key : new String[] {"id", "heading", "version"}) {
            for (var i = 0; entry.has(key) && i < list.size(); i++) {
                if (entry.get(key).equals(list.get(i).get(key))) {
                    return i;
                }
            }
        }
        return -1;
    }
}
