package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.onrecord.install.HttpsServer;

/** What {@code facts/EDITING.md} and {@code thirty-rows.md} show, done by a shell with a real SSH key. */
abstract class EditingGuideSuite {
    private static final String RECORD = "mill-bridge/mill-bridge.json";

    @TempDir
    Path bin;

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    abstract ProgramShell shell(Path bin) throws IOException;

    @ParameterizedTest
    @FieldSource("org.onrecord.docs.EditingGuide#PAGES")
    void its_commands_print_what_it_shows(Path page) throws IOException {
        var shell = shell(bin);
        var followed = new EditingGuide(page, folder).followed(example -> shell.printed(example.command(), folder));
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(page, followed);
        }

        assertThat(followed).isEqualTo(Files.readString(page));
    }

    /**
     * From end to end: an editor takes two reports through edit, format, validate, diff and sign, and puts the
     * files on an https server; a reader is shown what the update changes, installs it over the network, and the record
     * tells what became of a fact. {@code ssh-keygen} agrees on the way.
     */
    @Test
    void its_readers_get_both_versions_from_a_server_and_see_the_same() throws Exception {
        try (var server = HttpsServer.in(keys)) {
            server.onFile("/" + RECORD, folder.resolve(RECORD));
            server.onFile("/" + RECORD + ".sig", folder.resolve(RECORD + ".sig"));
            var shell = shell(bin).with("CURL_CA_BUNDLE", server.certificate().toString());

            var followed = new EditingGuide(EditingGuide.PAGE, folder)
                    .followed(example -> shell.printed(fromServer(example.command(), server), folder));

            assertThat(followed).isEqualTo(Files.readString(EditingGuide.PAGE));
            assertThat(server.requests())
                    .extracting(request -> request.split(" ", 3)[1])
                    .containsExactly("/" + RECORD + ".sig", "/" + RECORD, "/" + RECORD + ".sig", "/" + RECORD);
        }
    }

    private static String fromServer(String command, HttpsServer server) {
        return command.replace("facts install " + RECORD, "facts install " + server.address("/" + RECORD))
                .replace("--from " + RECORD, "--from " + server.address("/" + RECORD));
    }
}
