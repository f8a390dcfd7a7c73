package org.onrecord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.talk.Completion;

class FileNamesTest {
    @TempDir
    Path folder;

    private List<String> startingWith(String typed) {
        return WordCompleter.filesStartingWith(folder + "/" + typed).stream()
                .map(Completion::value)
                .map(value -> value.substring(folder.toString().length() + 1))
                .toList();
    }

    @Test
    void files_and_folders_are_offered_in_alphabetical_order() throws IOException {
        Files.createFile(folder.resolve("record.json"));
        Files.createDirectory(folder.resolve("records"));
        Files.createFile(folder.resolve("other.json"));

        assertThat(startingWith("rec")).containsExactly("record.json", "records/");
    }

    @Test
    void a_name_that_would_act_on_the_terminal_is_not_offered() throws IOException {
        for (var name : List.of(
                "r\u001b[2J",
                "r\u001b]0;title\u0007",
                "r\n\\facts uninstall 1.0.0",
                "r\r",
                "r\u202e",
                "r\u2028",
                "rest")) {
            Files.createFile(folder.resolve(name));
        }

        assertThat(startingWith("r")).containsExactly("rest");
    }

    @Test
    void a_folder_that_is_not_there_offers_nothing() {
        assertThat(startingWith("nowhere/")).isEmpty();
        assertThat(startingWith("\0/")).isEmpty();
    }
}
