package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.install.HttpsServer;

/** All that {@code facts/EDITING.md} shows, done by a shell with a real SSH key. */
abstract class EditingGuideSuite {
    private static final String FIRST = "mill-bridge/versions/mill-bridge-1.0.0.json";
    private static final String NEWEST = "mill-bridge/mill-bridge.json";

    @TempDir
    Path bin;

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    abstract ProgramShell shell(Path bin) throws IOException;

    @Test
    void its_commands_print_what_it_shows() throws IOException {
        var shell = shell(bin);
        var followed = new EditingGuide(folder).followed(example -> shell.printed(example.command(), folder));
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(EditingGuide.PAGE, followed);
        }

        assertThat(followed).isEqualTo(Files.readString(EditingGuide.PAGE));
    }

    /**
     * From end to end: an editor takes two reports through edit, format, validate, diff and sign, and puts the
     * files on an https server; a reader is shown what the update changes, installs it over the network, and the record
     * tells what became of a fact. {@code ssh-keygen} agrees on the way.
     */
    @Test
    void its_readers_get_both_versions_from_a_server_and_see_the_same() throws Exception {
        try (var server = HttpsServer.in(keys)) {
            for (var file : new String[] {FIRST, FIRST + ".sig", NEWEST, NEWEST + ".sig"}) {
                server.onFile("/" + file, folder.resolve(file));
            }
            var shell = shell(bin).with("CURL_CA_BUNDLE", server.certificate().toString());

            var followed = new EditingGuide(folder)
                    .followed(example -> shell.printed(fromServer(example.command(), server), folder));

            assertThat(followed).isEqualTo(Files.readString(EditingGuide.PAGE));
            assertThat(server.requests())
                    .extracting(request -> request.split(" ", 3)[1])
                    .containsExactly("/" + FIRST + ".sig", "/" + FIRST, "/" + NEWEST + ".sig", "/" + NEWEST);
        }
    }

    private static String fromServer(String command, HttpsServer server) {
        return command.replace("facts install " + FIRST, "facts install " + server.address("/" + FIRST))
                .replace("--from " + NEWEST, "--from " + server.address("/" + NEWEST));
    }
}
