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
 * The thread that computes answers, so that a client never waits longer than the limit.
 *
 * <p>There is only one thread: a late answer is finished and dropped before the next one starts. So answers never use
 * the record concurrently, and late ones cannot fill the memory. A thread is never interrupted, because that would
 * close the files of a pack.
 */
final class Worker implements AutoCloseable {
    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("answers").factory());

    Worker(Duration limit) {
        this.limit = limit;
    }

    /** Returns the answer, or the replacement if it takes longer than the limit. */
    <T extends @Nullable Object> T within(Supplier<T> answer, Supplier<T> tooLate) {
        var task = thread.submit(answer::get);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Cancels the task only if it has not started.
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

    /** Stops the thread after its current task, without waiting for that. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
