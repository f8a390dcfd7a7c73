package org.onrecord.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Manifest;
import org.onrecord.library.Store;

/** The files of a version before its installation: the facts file, its signature, and the pack made from it. */
final class ReceivedFiles implements AutoCloseable {
    private static final int MAX_SIGNATURE = 1 << 16;
    private static final String TEMPORARY = "facts.json";
    private static final String VERSION_FOLDER = "version";

    private final @Nullable NamelessFile signature;
    private final NamelessFile facts;
    private @Nullable NamelessFile pack;

    private ReceivedFiles(@Nullable NamelessFile signature, NamelessFile facts) {
        this.signature = signature;
        this.facts = facts;
    }

    /**
     * Fetches a facts file, and its signature if one is required.
     *
     * @throws Failure if one of them is missing or cannot be fetched
     */
    static ReceivedFiles fetch(Fetching fetching, Origin origin, InstallPolicy policy) {
        var signature = policy.signers() == null ? null : signature(fetching, origin);
        try {
            return new ReceivedFiles(signature, facts(fetching, origin, policy));
        } catch (Failure e) {
            close(signature);
            throw e;
        }
    }

    /** Fetches the signature before the record: it is small, and without it the record is not needed. */
    private static NamelessFile signature(Fetching fetching, Origin origin) {
        var signature = origin.signature();
        return fetching.fetch(signature, MAX_SIGNATURE)
                .orElseThrow(() -> Failure.of(
                        ExitCode.REFUSED,
                        "signature-missing",
                        "there is no signature " + signature.name(),
                        "ask the publisher to sign it; --allow-unsigned installs it without a signature"));
    }

    private static NamelessFile facts(Fetching fetching, Origin origin, InstallPolicy policy) {
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

    byte[] signature() throws IOException {
        return Objects.requireNonNull(signature).content().readAllBytes();
    }

    InputStream facts() throws IOException {
        return facts.content();
    }

    /** Makes the pack, unless it has been made. */
    void makePack(Store store, DigestedRecord record, Consumer<String> progress) {
        if (pack == null) {
            pack = Packs.make(store, record, progress);
        }
    }

    /** Gives an installed version the pack that was made. */
    void replacePack(StoreTransaction transaction, AvailableVersion version) {
        Packs.replace(transaction, Objects.requireNonNull(pack), version);
    }

    /** Copies the files, and the pack that was made, into the folder of their version. */
    void place(StoreTransaction transaction, Manifest unpacked, Path folder) {
        var ready = transaction.temporary(VERSION_FOLDER);
        transaction.make(ready);
        copy(transaction, facts, ready.resolve(unpacked.file()));
        if (signature != null) {
            copy(transaction, signature, ready.resolve(unpacked.file() + Origin.SIGNATURE));
        }
        var manifest = Packs.place(transaction, Objects.requireNonNull(pack), unpacked, ready);
        transaction.place(transaction.write(Manifest.NAME, manifest.text()), ready.resolve(Manifest.NAME));
        transaction.make(Objects.requireNonNull(folder.getParent()));
        Store.refuseLink(folder);
        if (Files.exists(folder)) {
            replace(transaction, ready, folder, manifest);
        } else {
            transaction.place(ready, folder);
        }
    }

    private static void copy(StoreTransaction transaction, NamelessFile file, Path target) {
        transaction.place(transaction.write(TEMPORARY, out -> file.content().transferTo(out)), target);
    }

    /**
     * Replaces an installed version. The manifest is written last and decides which file is used; the old file remains
     * for processes that are reading it.
     */
    private static void replace(StoreTransaction transaction, Path ready, Path folder, Manifest manifest) {
        var signature = manifest.file() + Origin.SIGNATURE;
        var pack = Objects.requireNonNull(manifest.pack());
        transaction.place(ready.resolve(manifest.file()), folder.resolve(manifest.file()));
        if (Files.exists(ready.resolve(signature))) {
            transaction.place(ready.resolve(signature), folder.resolve(signature));
        }
        transaction.place(ready.resolve(pack), folder.resolve(pack));
        transaction.place(ready.resolve(Manifest.NAME), folder.resolve(Manifest.NAME));
    }

    @Override
    public void close() {
        close(signature);
        close(facts);
        close(pack);
    }

    private static void close(@Nullable NamelessFile file) {
        if (file != null) {
            file.close();
        }
    }
}
