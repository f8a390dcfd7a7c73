package org.onrecord.cli.core;

import org.onrecord.library.Store;
import picocli.CommandLine.TypeConversionException;

/**
 * The id of a case, as a user types it.
 *
 * @param id well-formed, so that it can be the name of a folder and of nothing outside it
 */
public record CaseName(String id) {

    static CaseName parse(String text) {
        if (!Store.isCaseId(text)) {
            throw new TypeConversionException("“" + text
                    + "” is not a case id: use lower-case letters, digits and single hyphens,"
                    + " such as peter-connelly");
        }
        return new CaseName(text);
    }
}
