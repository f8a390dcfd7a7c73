package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Series;
import org.onrecord.pack.Pack;
import org.onrecord.pack.Pack.PackBytes;
import org.onrecord.pack.PackDamage;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowWriter;

class PackedRecordTest {
    private static final String SHA256 = "0".repeat(64);

    private static Pack packOf(byte[] row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new PackWriter(bytes, 1, SHA256, 1);
        writer.table("series", List.of(row), (one, out) -> out.raw(one));
        writer.finish();
        return Pack.open(PackBytes.of(bytes.toByteArray()), 1, SHA256, 1);
    }

    /** Its checksums are right: somebody made it so. */
    @Test
    void an_entry_that_no_program_wrote_is_damage_and_no_bug() throws IOException {
        var missing = new RowWriter();
        Series.FIELDS.fields().forEach(field -> missing.number(0));
        var negative = new RowWriter().number(1).number(-5);
        for (var row : List.of(missing, negative, new RowWriter())) {
            var series = PackedRecord.list(packOf(row.toBytes()), "series", Series.FIELDS);

            assertThatThrownBy(() -> series.get(0)).isInstanceOf(PackDamage.class);
        }
    }
}
