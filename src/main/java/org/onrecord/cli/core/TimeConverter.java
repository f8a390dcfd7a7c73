package org.onrecord.cli.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in UTC: {@code YYYY-MM-DDTHH:MM:SSZ}, or {@code YYYY-MM-DD} for the beginning of that day. */
final class TimeConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (text.length() == 20) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("“" + text + "” is not a time: write YYYY-MM-DD or"
                + " YYYY-MM-DDTHH:MM:SSZ, in UTC, such as 2026-06-15T12:00:00Z");
    }
}
