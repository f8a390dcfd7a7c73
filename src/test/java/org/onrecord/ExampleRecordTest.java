package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** The record in {@code facts/examples}, as its README says. */
class ExampleRecordTest {
    private static final String RECORD = "facts/examples/horizon.json";

    private static Run run(String... arguments) throws Exception {
        return new InProcess().run(List.of(arguments), Map.of(), "");
    }

    @Test
    void shows_the_decision_that_overturned_110_convictions_by_june_2024() throws Exception {
        assertThat(run("--facts", RECORD, "show", "overturned-2024-06").out()).contains("110");
        assertThat(run("--facts", RECORD, "outcome", "--json").out()).contains("overturned-2024-06");
    }

    @Test
    @Tag("system")
    void is_signed_by_the_key_beside_it() throws Exception {
        var run = run("facts", "verify", RECORD, "--allowed-signers", "facts/examples/allowed_signers");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
