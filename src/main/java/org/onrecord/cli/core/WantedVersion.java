package org.onrecord.cli.core;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.RecordVersion;
import picocli.CommandLine.TypeConversionException;

/**
 * The requested version.
 *
 * @param number its number; null for the latest
 */
public record WantedVersion(@Nullable RecordVersion number) {
    public static final String HIGHEST = "highest";

    static WantedVersion parse(String text) {
        if (text.equals(HIGHEST)) {
            return new WantedVersion(null);
        }
        var number = RecordVersion.parse(text);
        if (number == null) {
            throw new TypeConversionException("“" + text
                    + "” is not a version: write three numbers joined by dots, such as 1.0.0, or " + HIGHEST);
        }
        return new WantedVersion(number);
    }
}
