package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.format.DigestedRecord;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.RecordVersion;

class ReceivedRecordTest {
    private static final RecordVersion VERSION = new RecordVersion(1, 1, 0);
    private static final RecordVersion LOWER = new RecordVersion(1, 0, 1);

    private static ReceivedRecord received(boolean isThere, @Nullable RecordVersion inUse) {
        var digested = new DigestedRecord(LoadedRecords.GREY_HERON, "0".repeat(64), 1);
        var origin = Origin.of("grey-heron.json", false);
        return new ReceivedRecord(
                origin, null, digested, VERSION, new ReceivedRecord.Compared(inUse, "", ""), null, isThere, List.of());
    }

    @Test
    void it_is_active_already_where_the_same_record_is_there_and_its_version_is_the_active_one() {
        assertThat(received(true, VERSION).isInUse()).isTrue();
    }

    @Test
    void it_is_not_active_where_it_is_not_there_or_another_version_is_the_active_one() {
        assertThat(received(false, VERSION).isInUse()).isFalse();
        assertThat(received(true, LOWER).isInUse()).isFalse();
        assertThat(received(true, null).isInUse()).isFalse();
        assertThat(received(false, null).isInUse()).isFalse();
    }
}
