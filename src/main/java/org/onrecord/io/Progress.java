package org.onrecord.io;

import java.time.Duration;

/** A progress line on standard error, shown on a terminal after one second and erased at the end. */
public final class Progress implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration NEXT = Duration.ofMillis(250);
    private static final int MAX_COLUMNS = 79;
    private static final String CLEAR_LINE = "\r\033[K";

    private final Messages err;
    private final Thread updater;
    private volatile String words = "";
    private boolean isShown;

    /** Starts timing; shows nothing if standard error is not a terminal. */
    public Progress(Io io) {
        this.err = io.err();
        this.updater = Thread.ofVirtual().unstarted(this::update);
        if (io.terminal().isError()) {
            updater.start();
        }
    }

    public void say(String what) {
        words = what;
    }

    private void update() {
        try {
            Thread.sleep(FIRST);
            while (true) {
                show();
                Thread.sleep(NEXT);
            }
        } catch (InterruptedException e) {
            // Finished.
        }
    }

    private synchronized void show() {
        if (!updater.isInterrupted()) {
            var line = words.codePoints()
                    .filter(c -> c >= ' ' && c < 0x7f)
                    .limit(MAX_COLUMNS)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            err.control(CLEAR_LINE).append(line).flush();
            isShown = true;
        }
    }

    private void clear() {
        if (isShown) {
            err.control(CLEAR_LINE).flush();
            isShown = false;
        }
    }

    @Override
    public synchronized void close() {
        updater.interrupt();
        clear();
    }
}
