package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.failure.Problem;

/** The reader and the published schema refuse the same files, as far as a schema can tell. */
class SchemaAgreementTest {
    private static final Schema SCHEMA = schema();

    /** Problems in the form of a single value, which a schema can find. */
    private static final Set<String> SEEN_BY_A_SCHEMA = Set.of(
            "not-an-object",
            "unknown-format",
            "unknown-key",
            "missing-key",
            "wrong-type",
            "empty-text",
            "empty-list",
            "bad-length",
            "bad-id",
            "bad-date",
            "bad-day",
            "bad-version",
            "bad-url",
            "unknown-word",
            "item-twice",
            "no-source",
            "missing-detail",
            "needless-detail");

    /** Exceptions, which need a calendar or the list of topics. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "bad-date",
            "bad-date-day",
            "bad-date-interval",
            "bad-date-time",
            "bad-day-calendar",
            "unknown-word-topic",
            "unknown-word-topic-of-a-brief",
            "unknown-word-topic-before-its-list");

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("facts/facts.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Fault> faultsInTheFormOfAValue() {
        return FaultTable.read().faults().stream()
                .filter(fault -> !BEYOND_A_SCHEMA.contains(fault.name()))
                .filter(fault -> SEEN_BY_A_SCHEMA.stream().anyMatch(fault.name()::startsWith))
                .toList();
    }

    static List<Fault> otherFaultsInJson() {
        return FaultTable.read().faults().stream()
                .filter(fault ->
                        !fault.name().matches("(not-utf-8|truncated|syntax|trailing|facts-empty|nested|more|number).*"))
                .filter(fault -> SEEN_BY_A_SCHEMA.stream().noneMatch(fault.name()::startsWith))
                .toList();
    }

    static List<Path> records() {
        return List.of(ReadRecords.SMALLEST, ReadRecords.GREY_HERON, ReadRecords.PETER_CONNELLY);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_whole_record_fits_the_schema(Path path) throws IOException {
        var text = ReadRecords.textOf(path);

        assertThat(ReadRecords.problems(text)).isEmpty();
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faultsInTheFormOfAValue")
    void a_fault_in_the_form_of_a_value_does_not_fit_the_schema(Fault fault) {
        assertThat(SCHEMA.validate(fault.text(), InputFormat.JSON)).isNotEmpty();
    }

    /** If the schema began to see one of these, its code would belong to the set above. */
    @ParameterizedTest
    @MethodSource("otherFaultsInJson")
    void a_fault_between_values_fits_the_schema(Fault fault) {
        assertThat(fault.problems()).map(Problem::code).doesNotContainAnyElementsOf(SEEN_BY_A_SCHEMA);
        assertThat(SCHEMA.validate(fault.text(), InputFormat.JSON)).isEmpty();
    }
}
