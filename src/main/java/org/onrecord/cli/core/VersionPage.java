package org.onrecord.cli.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.onrecord.failure.ExitCode;
import org.onrecord.model.FactDate;

/** Which program and which record answer: versions, dates, and the SHA-256 of the facts file. */
public final class VersionPage {
    private final Session session;

    VersionPage(Session session) {
        this.session = session;
    }

    ExitCode print() {
        var digested = session.recordWithDigest();
        var record = digested.record();
        session.io()
                .out()
                .append("onrecord " + programVersion() + "\n")
                .append("record   " + record.caseId() + " " + record.version() + "\n")
                .append("released " + FactDate.of(record.released()).inWords() + "\n")
                .append("as of    " + FactDate.of(record.asOf()).inWords() + "\n")
                .append("sha256   " + digested.sha256() + "\n");
        return ExitCode.ANSWERED;
    }

    /** The program's version, which the build writes into a resource. */
    public static String programVersion() {
        try (var in = VersionPage.class.getResourceAsStream("/org/onrecord/version.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "(unknown version)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
