package org.onrecord.mcp;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that works out answers, so that a client waits for each only so long.
 *
 * <p>It is one thread: an answer that came too late is finished and dropped before the next is begun, so no two use the record
 * at once, and late ones cannot fill the memory. Nothing is interrupted, which would close the files of a pack.
 */
final class Worker implements AutoCloseable {
    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("answers").factory());

    Worker(Duration limit) {
        this.limit = limit;
    }

    /** Returns the answer, or the other one if it takes longer than the limit. */
    <T extends @Nullable Object> T within(Supplier<T> answer, Supplier<T> tooLate) {
        var task = thread.submit(answer::get);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Only what has not begun is cancelled.
            task.cancel(false);
            return tooLate.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tooLate.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Lets the thread end, without waiting for an answer that is late. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
