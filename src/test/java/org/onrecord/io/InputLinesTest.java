package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputLinesTest {
    private static List<String> lines(String input) {
        var lines = new InputLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        var read = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            read.add(line);
        }
        return read;
    }

    @Test
    void lines_end_as_in_unix_or_windows() {
        assertThat(lines("one\ntwo\r\n\nthree")).containsExactly("one", "two", "", "three");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void a_carriage_return_inside_a_line_does_not_end_it() {
        assertThat(lines("one\rtwo\n\r\n")).containsExactly("one\rtwo", "");
    }
}
