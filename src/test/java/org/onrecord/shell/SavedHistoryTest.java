package org.onrecord.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedHistoryTest {
    private final LineEditor.SavedHistory history = new LineEditor.SavedHistory();
    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(logged);
    }

    private static final class Logged extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private void read(Path file) throws IOException {
        var reader = LineReaderBuilder.builder()
                .terminal(new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream()))
                .history(history)
                .variable(LineReader.HISTORY_FILE, file)
                .build();
        history.attach(reader);
    }

    @Test
    void lines_are_saved_as_they_are_typed(@TempDir Path folder) throws IOException {
        var file = folder.resolve("history");
        read(file);
        history.add("who was convicted?");
        history.finish();

        assertThat(Files.readString(file)).contains("who was convicted?");
    }

    @Test
    void a_failure_to_save_is_reported_at_the_end_and_logged_nowhere(@TempDir Path folder) throws IOException {
        read(Files.createFile(folder.resolve("file")).resolve("history"));
        history.add("one");
        history.add("two");

        assertThatThrownBy(history::finish).isInstanceOf(IOException.class);
        assertThat(logged.records).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_no_obstacle(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("history"), new byte[] {'a', (byte) 0xff, '\n'});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        read(file);
        history.add("one");

        assertThat(history.get(history.last())).isEqualTo("one");
        assertThat(logged.records).isEmpty();
    }
}
