package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.Progress;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.library.Store;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.trust.Signer;
import org.onrecord.trust.Verification;

/**
 * The installation of a record: fetch, limit, verify, read, validate, compare, store, activate.
 *
 * <p>After any error, and wherever the process is killed, the store is either as before or has the complete new record.
 * No other process changes it in the meantime.
 */
public final class Installation implements AutoCloseable {
    private static final int MAX_SIGNATURE = 1 << 16;
    private static final String FACTS = "facts.json";
    private static final String VERSION_FOLDER = "version";

    private final Io io;
    private final Library library;
    private final InstallPolicy policy;
    private final Origin origin;
    private final Consumer<Failure> warnings;
    private final StoreTransaction transaction;

    private Installation(
            Io io,
            Library library,
            InstallPolicy policy,
            Origin origin,
            Consumer<Failure> warnings,
            StoreTransaction transaction) {
        this.io = io;
        this.library = library;
        this.policy = policy;
        this.origin = origin;
        this.warnings = warnings;
        this.transaction = transaction;
    }

    /**
     * Fetches a record, then starts an installation. Other processes wait until it is closed.
     *
     * @param warnings receives damage in the store that does not prevent the installation
     * @throws Failure if it cannot be fetched, or exit 74, if the store cannot be changed
     */
    public static Installation of(
            Io io, Library library, InstallPolicy policy, Origin origin, Consumer<Failure> warnings) {
        try (var progress = new Progress(io)) {
            var fetching = new Fetching(io, library.store(), policy.timeout(), progress);
            try (var signature = policy.signers() == null ? null : fetchSignature(fetching, origin);
                    var facts = fetchFacts(fetching, origin, policy)) {
                progress.say("waiting for another process that is changing the installed records");
                var transaction = StoreTransaction.of(library.store(), policy.timeout());
                var installation = new Installation(io, library, policy, origin, warnings, transaction);
                installation.copy(signature, facts);
                return installation;
            }
        }
    }

    private void copy(@Nullable FetchedFile signature, FetchedFile facts) {
        try {
            if (signature != null) {
                transaction.write(FACTS + Origin.SIGNATURE, signature.content()::transferTo);
            }
            transaction.write(FACTS, facts.content()::transferTo);
        } catch (IOException e) {
            close();
            throw StoreFolder.unwritable(library.store().top(), e);
        } catch (Failure e) {
            close();
            throw e;
        }
    }

    /** Fetches the signature before the record: it is small, and without it the record is not needed. */
    private static FetchedFile fetchSignature(Fetching fetching, Origin origin) {
        var signature = origin.signature();
        return fetching.fetch(signature, MAX_SIGNATURE)
                .orElseThrow(() -> Failure.of(
                        ExitCode.REFUSED,
                        "signature-missing",
                        "there is no signature " + signature.name(),
                        "ask the publisher to sign it; --allow-unsigned installs it without a signature"));
    }

    private static FetchedFile fetchFacts(Fetching fetching, Origin origin, InstallPolicy policy) {
        return fetching.fetch(origin, policy.limits().maxBytes()).orElseThrow(() -> switch (origin) {
            case Origin.OnDisk disk ->
                Failure.of(
                        ExitCode.FACTS_UNUSABLE, "facts-missing", "there is no file " + disk.name(), "check its name");
            case Origin.OnWeb web ->
                Failure.of(
                        ExitCode.SOURCE_UNREACHABLE,
                        "source-missing",
                        "there is no record at " + web.name(),
                        "check the URL");
        });
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

    private Path facts() {
        return transaction.temporary(FACTS);
    }

    private @Nullable Signer verify() {
        var signers = policy.signers();
        if (signers == null) {
            return null;
        }
        var signature = Disk.read(transaction.temporary(FACTS + Origin.SIGNATURE), MAX_SIGNATURE)
                .orElseThrow();
        try (var verification = new Verification(io, origin.name(), signature, signers)) {
            return Disk.stream(facts(), verification::signer).orElseThrow();
        }
    }

    private DigestedRecord read() {
        return FactsLoader.loadWithDigest(new FactsSource.Fetched(facts(), origin.name()), policy.limits());
    }

    private ReceivedRecord compare(@Nullable Signer signer, DigestedRecord digested) {
        var record = digested.record();
        requireCase(record);
        var version = version(record);
        var checks = new InstallChecks(library, policy.limits());
        var inUse = library.activeNumber(record.caseId());
        var before = inUse == null ? null : checks.before(record.caseId(), inUse);
        var objections = checks.objections(origin.name(), digested, version, inUse, before);
        if (!objections.isEmpty() && !policy.isForced()) {
            throw objections.getFirst();
        }
        var isThere = isThere(record.caseId(), version, digested.sha256());
        return new ReceivedRecord(origin, signer, digested, version, inUse, before, isThere, objections);
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

    /** Stores a record and activates it. */
    public void install(ReceivedRecord received) {
        if (received.isThere()) {
            rebuildPack(received);
        } else {
            store(received);
        }
        use(received.record().caseId(), received.version());
    }

    private void rebuildPack(ReceivedRecord received) {
        var found = library.find(received.record().caseId(), received.version());
        if (found != null) {
            Packs.rebuild(transaction, found, policy.limits());
        }
    }

    private void store(ReceivedRecord received) {
        var store = library.store();
        var folder = store.folder(received.record().caseId(), received.version());
        var manifest = Packs.make(transaction, received.digested(), manifest(received));
        var ready = transaction.temporary(VERSION_FOLDER);
        transaction.make(ready);
        transaction.place(facts(), ready.resolve(manifest.file()));
        if (received.signer() != null) {
            transaction.place(
                    transaction.temporary(FACTS + Origin.SIGNATURE), ready.resolve(manifest.file() + Origin.SIGNATURE));
        }
        Packs.place(transaction, manifest, ready);
        transaction.place(transaction.write(Manifest.NAME, manifest.text()), ready.resolve(Manifest.NAME));
        transaction.make(store.folder(received.record().caseId()));
        Store.refuseLink(folder);
        if (Files.exists(folder)) {
            replace(ready, folder, manifest);
        } else {
            transaction.place(ready, folder);
        }
    }

    /**
     * Replaces an installed version. The manifest is written last and decides which file is used; the old file remains
     * for processes that are reading it.
     */
    private void replace(Path ready, Path folder, Manifest manifest) {
        var signature = manifest.file() + Origin.SIGNATURE;
        var pack = Objects.requireNonNull(manifest.pack());
        transaction.place(ready.resolve(manifest.file()), folder.resolve(manifest.file()));
        if (Files.exists(ready.resolve(signature))) {
            transaction.place(ready.resolve(signature), folder.resolve(signature));
        }
        transaction.place(ready.resolve(pack), folder.resolve(pack));
        transaction.place(ready.resolve(Manifest.NAME), folder.resolve(Manifest.NAME));
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
    private void use(String caseId, RecordVersion version) {
        if (!version.equals(library.activeNumber(caseId))) {
            transaction.useVersion(caseId, version);
        }
    }

    @Override
    public void close() {
        transaction.close();
    }
}
