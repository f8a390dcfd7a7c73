package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.date.FactDate;

class DatesTest {

    @Test
    void dates_are_alike_exactly_when_they_are_written_alike() {
        var dates = List.of(
                "2008",
                "2008~",
                "2008-01",
                "2008-01-01",
                "2008-01-01?",
                "2008-XX",
                "2008/2009",
                "2008/2009~",
                "2008/..",
                "2008/",
                "../2009",
                "/2009");

        for (var date : dates) {
            for (var other : dates) {
                assertThat(Dates.areAlike(FactDate.parse(date), FactDate.parse(other)))
                        .as(date + " and " + other)
                        .isEqualTo(date.equals(other));
            }
        }
    }
}
