package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.onrecord.format.Limits;
import org.onrecord.install.ReceivedRecord.Compared;
import org.onrecord.io.Io;
import org.onrecord.io.Progress;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.trust.AllowedSigners;
import org.onrecord.trust.Signer;
import org.onrecord.trust.Verification;

/**
 * Installs a record: fetch, limit, verify, read, validate, compare, store, activate.
 *
 * <p>After any error, and wherever the process is killed, the store is either as before or has the complete new record.
 * Other processes can change the store until the record is complete and only needs to be moved into place.
 */
public final class Installation implements AutoCloseable {
    private static final int MAX_SIGNATURE = 1 << 16;
    private static final String WAITING = "waiting for another process that is changing the installed records";

    private final Io io;
    private final Library library;
    private final Policy policy;
    private final Origin origin;
    private final Consumer<Failure> warnings;
    private final StoreTransaction transaction;
    private final Path facts;
    private final Path signature;
    private @Nullable Path pack;

    /**
     * Conditions for installing a record.
     *
     * @param caseId the required case, or null for any
     * @param signers allowed signers, or null if no signature is required
     * @param isForced whether it may be a lower or contradicting version
     * @param timeout longest wait without progress, in seconds: to connect, for more data, or for another installation
     */
    public record Policy(
            @Nullable String caseId, @Nullable AllowedSigners signers, boolean isForced, int timeout, Limits limits) {}

    /**
     * Fetches a record.
     *
     * @param warnings receives damage in the store that does not prevent the installation
     * @throws Failure if it cannot be fetched
     */
    public Installation(Io io, Library library, Policy policy, Origin origin, Consumer<Failure> warnings) {
        this.io = io;
        this.library = library;
        this.policy = policy;
        this.origin = origin;
        this.warnings = warnings;
        try (var progress = new Progress(io)) {
            progress.say(WAITING);
            this.transaction = new StoreTransaction(library, policy.timeout());
            transaction.unlock();
            this.facts = transaction.temporary("facts.json");
            this.signature = transaction.temporary("facts.json" + Origin.SIGNATURE);
            try {
                fetch(new Fetching(io, policy.timeout(), progress));
            } catch (Failure e) {
                close();
                throw e;
            }
        }
    }

    /** Fetches the signature before the record: it is small, and without it the record is not needed. */
    private void fetch(Fetching fetching) {
        if (policy.signers() != null && !fetching.fetch(origin.signature(), signature, MAX_SIGNATURE)) {
            throw Failure.refused(
                    "signature-missing",
                    "there is no signature " + origin.signature().name(),
                    "ask the publisher to sign it; --allow-unsigned installs it without a signature");
        }
        if (!fetching.fetch(origin, facts, policy.limits().maxBytes())) {
            throw switch (origin) {
                case Origin.OnDisk disk ->
                    Failure.unusable("facts-missing", "there is no file " + disk.name(), "check its name");
                case Origin.OnWeb web ->
                    Failure.of(
                            ExitCode.SOURCE_UNREACHABLE,
                            "source-missing",
                            "there is no record at " + web.name(),
                            "check the URL");
            };
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
            var source = new FactsSource.Fetched(origin.name(), () -> Files.newInputStream(facts));
            return compare(signer, FactsLoader.loadWithDigest(source, policy.limits()));
        }
    }

    private @Nullable Signer verify() {
        var signers = policy.signers();
        if (signers == null) {
            return null;
        }
        try (var content = Files.newInputStream(facts);
                var verification = new Verification(io, origin.name(), Files.readAllBytes(signature), signers)) {
            return verification.signer(content);
        } catch (IOException e) {
            throw StoreTransaction.unwritable(facts, e);
        }
    }

    private ReceivedRecord compare(@Nullable Signer signer, DigestedRecord digested) {
        var record = digested.record();
        requireCase(record);
        var version = version(record);
        var checks = new InstallChecks(library, policy.limits());
        var compared = Compared.in(library, record.caseId(), version);
        var inUse = compared.inUse();
        var before = inUse == null ? null : checks.before(record.caseId(), inUse);
        var objections = checks.objections(origin.name(), digested, version, inUse, before);
        if (!objections.isEmpty() && !policy.isForced()) {
            if (!Compared.in(library, record.caseId(), version).equals(compared)) {
                // Another process changed the case during the comparison.
                return compare(signer, digested);
            }
            throw objections.getFirst();
        }
        var isThere = isThere(record.caseId(), version, digested.sha256());
        return new ReceivedRecord(origin, signer, digested, version, compared, before, isThere, objections);
    }

    private void requireCase(CaseRecord record) {
        if (policy.caseId() != null && !policy.caseId().equals(record.caseId())) {
            throw Failure.refused(
                    "wrong-case",
                    origin.name() + " is a record of the case " + record.caseId() + ", not of " + policy.caseId(),
                    "check the URL; use --case " + record.caseId() + " to install it");
        }
    }

    private static RecordVersion version(CaseRecord record) {
        var version = RecordVersion.parse(record.version());
        if (version == null || !version.toString().equals(record.version())) {
            throw Failure.unusable(
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
            throw Failure.refused(
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
                pack(checked, progress);
            }
            progress.say(WAITING);
            transaction.lock();
            var received = isCurrent(checked) ? checked : again.get();
            store(received, progress);
            return received;
        } finally {
            transaction.unlock();
        }
    }

    private boolean isCurrent(ReceivedRecord checked) {
        return Compared.in(library, checked.record().caseId(), checked.version())
                .equals(checked.compared());
    }

    private boolean isPackMissing(ReceivedRecord received) {
        var found = library.find(received.record().caseId(), received.version());
        return found != null && StoreTransaction.isPackMissing(found);
    }

    /** Returns the pack, made before the store is locked unless another process has removed the version since. */
    private Path pack(ReceivedRecord received, Progress progress) {
        if (pack == null) {
            pack = transaction.writePack(received.digested(), progress::say);
        }
        return pack;
    }

    private void store(ReceivedRecord received, Progress progress) {
        var caseId = received.record().caseId();
        var version = received.version();
        if (!received.isThere()) {
            transaction.placeVersion(
                    finished(received, progress), library.store().folder(caseId, version));
        } else if (isPackMissing(received)) {
            transaction.replacePack(library.get(caseId, version), pack(received, progress));
        }
        // The highest is active by default, so the choice is only stored if another version is active.
        if (!version.equals(library.activeNumber(caseId))) {
            transaction.choose(caseId, version);
        }
    }

    /** Moves the files of a version into a temporary folder, under their names in the store. */
    private Path finished(ReceivedRecord received, Progress progress) {
        var folder = transaction.temporary("version");
        var manifest = manifest(received);
        transaction.make(folder);
        transaction.place(facts, folder.resolve(manifest.file()));
        if (policy.signers() != null) {
            transaction.place(signature, folder.resolve(manifest.file() + Origin.SIGNATURE));
        }
        transaction.placePack(pack(received, progress), manifest, folder);
        return folder;
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

    @Override
    public void close() {
        transaction.close();
    }
}
