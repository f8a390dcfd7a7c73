package org.onrecord.cli.core;

import org.onrecord.model.RecordVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the version of a record that an option or argument names. */
final class VersionConverter implements ITypeConverter<RecordVersion> {

    @Override
    public RecordVersion convert(String text) {
        var version = RecordVersion.parse(text);
        if (version == null) {
            throw new TypeConversionException(
                    "“" + text + "” is not a version: write three numbers joined by dots, such as 1.0.0");
        }
        return version;
    }
}
