package org.onrecord.cli.core;

import java.time.LocalDate;
import org.onrecord.model.DateFormatException;
import org.onrecord.model.DatePoint;
import org.onrecord.model.FactDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the day that a DATE option names: {@code YYYY-MM-DD}. */
final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            var date = DatePoint.parse(text);
            if (date.isDay() && text.length() == 10) {
                return date.earliest();
            }
        } catch (DateFormatException e) {
            throw refused(text, e.reason() + "; ");
        }
        throw refused(text, "");
    }

    private static TypeConversionException refused(String text, String why) {
        return new TypeConversionException(
                "“" + text + "” is not a day: " + why + "write YYYY-MM-DD, such as 2014-06-01");
    }

    /** Reads the stretch of time that {@code --from} and {@code --to} name: a day, a month or a year. */
    static final class Period implements ITypeConverter<FactDate> {

        @Override
        public FactDate convert(String text) {
            try {
                var date = DatePoint.parse(text);
                if (!date.isUncertain() && text.length() <= 10) {
                    return date;
                }
            } catch (DateFormatException e) {
                throw refusedPeriod(text, e.reason() + "; ");
            }
            throw refusedPeriod(text, "");
        }

        private static TypeConversionException refusedPeriod(String text, String why) {
            return new TypeConversionException(
                    "“" + text + "” is not a date: " + why + "write YYYY-MM-DD, YYYY-MM or YYYY, such as 2014-06");
        }
    }
}
