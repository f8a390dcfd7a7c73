package org.onrecord.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;

/** A record says who can help when a question says that somebody may be in danger. */
class HelpTest {
    private static final String HELP = "The harbour office can help.";
    private static final String WORRIED = "im scared i might hurt my baby please help";

    private static CaseRecord record() {
        return Records.with(Records.event("sunk", "2001", "The ferry sank.")).record();
    }

    private static String message(CaseRecord record) {
        return String.valueOf(
                new Questions(record).answer(WORRIED, Context.NONE, 1).message());
    }

    @Test
    void the_sentence_of_the_record_follows_the_refusal() {
        assertThat(message(CaseRecord.FIELDS.with(record(), "help", HELP)))
                .startsWith("The record does not give advice")
                .endsWith(HELP);
    }

    @Test
    void without_one_and_without_the_vocabulary_nothing_follows() {
        assertThat(message(record()))
                .startsWith("The record does not give advice")
                .endsWith("with its source.");

        var core = CaseRecord.FIELDS.with(record(), "help", HELP);
        assertThat(message(CaseRecord.FIELDS.with(core, "vocabularies", List.of())))
                .doesNotContain(HELP);
    }
}
