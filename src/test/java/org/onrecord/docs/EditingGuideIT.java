package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that {@code facts/EDITING.md} shows, done by a shell against the jar, with a real SSH key. */
@Tag("system")
class EditingGuideIT {

    @Test
    void its_commands_print_what_it_shows(@TempDir Path bin, @TempDir Path folder) throws IOException {
        var shell = JarShell.in(bin);
        var followed = new EditingGuide(folder).followed(example -> shell.printed(example.command(), folder));
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(EditingGuide.PAGE, followed);
        }

        assertThat(followed).isEqualTo(Files.readString(EditingGuide.PAGE));
    }
}
