package org.onrecord.install;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.io.Io;
import org.onrecord.io.Progress;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.trust.Signer;
import org.onrecord.trust.Verification;

/**
 * The installation of a record: fetch, limit, verify, read, validate, compare, store, activate.
 *
 * <p>After any error, and wherever the process is killed, the store is either as before or has the complete new record.
 * Other processes can change the store until the record is complete and only needs to be stored.
 */
public final class Installation implements AutoCloseable {
    private final Io io;
    private final Library library;
    private final InstallPolicy policy;
    private final Origin origin;
    private final Consumer<Failure> warnings;
    private final ReceivedFiles files;

    private Installation(
            Io io,
            Library library,
            InstallPolicy policy,
            Origin origin,
            Consumer<Failure> warnings,
            ReceivedFiles files) {
        this.io = io;
        this.library = library;
        this.policy = policy;
        this.origin = origin;
        this.warnings = warnings;
        this.files = files;
    }

    /**
     * Fetches a record.
     *
     * @param warnings receives damage in the store that does not prevent the installation
     * @throws Failure if it cannot be fetched
     */
    public static Installation of(
            Io io, Library library, InstallPolicy policy, Origin origin, Consumer<Failure> warnings) {
        try (var progress = new Progress(io)) {
            var fetching = new Fetching(io, library.store(), policy.timeout(), progress);
            return new Installation(
                    io, library, policy, origin, warnings, ReceivedFiles.fetch(fetching, origin, policy));
        }
    }

    /**
     * Checks whether the record may be installed, without changing what is active.
     *
     * @throws Failure if it is refused
     */
    public ReceivedRecord check() {
        try (var progress = new Progress(io)) {
            progress.say("checking " + origin.name());
            var signer = verify();
            var digested = read();
            return compare(signer, digested);
        }
    }

    private @Nullable Signer verify() {
        var signers = policy.signers();
        if (signers == null) {
            return null;
        }
        try (var verification = new Verification(io, origin.name(), files.signature(), signers)) {
            return verification.signer(files.facts());
        } catch (IOException e) {
            throw StoreFolder.unwritable(library.store().top(), e);
        }
    }

    private DigestedRecord read() {
        return FactsLoader.loadWithDigest(new FactsSource.Fetched(origin.name(), files::facts), policy.limits());
    }

    private ReceivedRecord compare(@Nullable Signer signer, DigestedRecord digested) {
        var record = digested.record();
        requireCase(record);
        var version = version(record);
        var checks = new InstallChecks(library, policy.limits());
        var versions = ComparedVersions.in(library, record.caseId(), version);
        var inUse = versions.inUse();
        var before = inUse == null ? null : checks.before(record.caseId(), inUse);
        var objections = checks.objections(origin.name(), digested, version, inUse, before);
        if (!objections.isEmpty() && !policy.isForced()) {
            if (!ComparedVersions.in(library, record.caseId(), version).equals(versions)) {
                // Another process changed the case during the comparison.
                return compare(signer, digested);
            }
            throw objections.getFirst();
        }
        var isThere = isThere(record.caseId(), version, digested.sha256());
        return new ReceivedRecord(origin, signer, digested, version, versions, before, isThere, objections);
    }

    private void requireCase(CaseRecord record) {
        if (policy.caseId() != null && !policy.caseId().equals(record.caseId())) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "wrong-case",
                    origin.name() + " is a record of the case " + record.caseId() + ", not of " + policy.caseId(),
                    "check the URL; use --case " + record.caseId() + " to install it");
        }
    }

    private static RecordVersion version(CaseRecord record) {
        var version = RecordVersion.parse(record.version());
        if (version == null || !version.toString().equals(record.version())) {
            throw Failure.of(
                    ExitCode.FACTS_UNUSABLE,
                    "version-unusable",
                    "the version " + record.version() + " cannot be used as a folder name in the store",
                    "ask the editor for numbers of up to 9 digits without leading zeros");
        }
        return version;
    }

    /** Whether the same bytes are already installed. */
    private boolean isThere(String caseId, RecordVersion version, String sha256) {
        try {
            var found = library.find(caseId, version);
            return found != null && found.sha256().equals(sha256);
        } catch (Failure damaged) {
            warnings.accept(damaged);
            return false;
        }
    }

    /**
     * Stores a record and activates it.
     *
     * @return the record, compared again if another process has changed the case since it was checked
     * @throws Failure if it is refused now, or exit 74, if the store cannot be changed
     */
    public ReceivedRecord install(ReceivedRecord checked) {
        return install(checked, () -> compare(checked.signer(), checked.digested()));
    }

    /**
     * Stores a record and activates it, if this still changes what was shown to the user.
     *
     * @throws Failure {@code store-changed} if another process has changed the case since, or exit 74, if the store
     *     cannot be changed
     */
    public ReceivedRecord installAsShown(ReceivedRecord shown) {
        return install(shown, () -> {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "store-changed",
                    "another process changed the installed versions of "
                            + shown.record().caseId() + ", so version " + shown.version() + " was not installed",
                    "run onrecord facts update again to see what it changes now");
        });
    }

    private ReceivedRecord install(ReceivedRecord checked, Supplier<ReceivedRecord> again) {
        try (var progress = new Progress(io)) {
            progress.say("preparing " + origin.name());
            if (!checked.isThere() || isPackMissing(checked)) {
                files.makePack(library.store(), checked.digested(), progress::say);
            }
            progress.say("waiting for another process that is changing the installed records");
            try (var transaction = StoreTransaction.of(library.store(), policy.timeout())) {
                var received = isCurrent(checked) ? checked : again.get();
                store(transaction, received, progress);
                return received;
            }
        }
    }

    private boolean isCurrent(ReceivedRecord checked) {
        return ComparedVersions.in(library, checked.record().caseId(), checked.version())
                .equals(checked.versions());
    }

    private boolean isPackMissing(ReceivedRecord received) {
        var found = library.find(received.record().caseId(), received.version());
        return found != null && Packs.isMissing(found);
    }

    private void store(StoreTransaction transaction, ReceivedRecord received, Progress progress) {
        var caseId = received.record().caseId();
        if (!received.isThere()) {
            files.makePack(library.store(), received.digested(), progress::say);
            files.place(transaction, manifest(received), library.store().folder(caseId, received.version()));
        } else if (isPackMissing(received)) {
            files.makePack(library.store(), received.digested(), progress::say);
            files.replacePack(transaction, library.get(caseId, received.version()));
        }
        use(transaction, caseId, received.version());
    }

    private Manifest manifest(ReceivedRecord received) {
        var notes = new LinkedHashMap<String, String>();
        notes.put(Manifest.FROM, received.origin().wholeName());
        notes.put(
                Manifest.INSTALLED,
                io.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        var signer = received.signer();
        if (signer != null) {
            notes.put(Manifest.SIGNED_BY, signer.principal());
            notes.put(Manifest.KEY, signer.key().type() + " " + signer.key().fingerprint());
        }
        return Manifest.of(received.record(), received.digested().sha256(), notes);
    }

    /**
     * Activates a version. The highest is active by default, so the choice is only stored if another version is active.
     */
    private void use(StoreTransaction transaction, String caseId, RecordVersion version) {
        if (!version.equals(library.activeNumber(caseId))) {
            transaction.useVersion(caseId, version);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
