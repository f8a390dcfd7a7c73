/*
 * Signals for Java: the handler counts them, a thread of PosixSignalHandlerSupport waits for them and has them handled.
 * The handler runs on any thread at any moment, so it only adds to an atomic counter and posts a semaphore.
 */
#include <errno.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>

#include "libchelper.h"

enum { CLOSED, OPEN };

static atomic_int state = CLOSED;
static atomic_int pending[NSIG];
static sem_t arrived;

/* The handler that Java installs with sigaction. */
static void count_signal(int number) {
    int saved = errno;
    if (cSunMiscSignal_signalRangeCheck(number) && atomic_load(&state) == OPEN) {
        atomic_fetch_add(&pending[number], 1);
        sem_post(&arrived);
    }
    errno = saved;
}

/* Called by ensureInitialized with the first handler: 0 done, 1 already open, -1 failed with errno. */
int cSunMiscSignal_open(void) {
    if (atomic_load(&state) == OPEN) {
        return 1;
    }
    if (sem_init(&arrived, 0, 0) != 0) {
        return -1;
    }
    for (int number = 0; number < NSIG; number++) {
        atomic_store(&pending[number], 0);
    }
    atomic_store(&state, OPEN);
    return 0;
}

/* Called by onIsolateTeardown, once the handlers are taken off and the waiting thread has ended. */
int cSunMiscSignal_close(void) {
    if (atomic_exchange(&state, CLOSED) == CLOSED) {
        return 0;
    }
    return sem_destroy(&arrived);
}

/* Called by the waiting thread: returns 0 when a signal, or the post below, has arrived. */
int cSunMiscSignal_awaitSemaphore(void) {
    int result;
    do {
        result = sem_wait(&arrived);
    } while (result != 0 && errno == EINTR);
    return result;
}

/* Called by stopDispatcherThread to let the waiting thread see that it shall end. */
int cSunMiscSignal_signalSemaphore(void) {
    return sem_post(&arrived);
}

/* Called before a handler is installed: whether there is such a signal. */
int cSunMiscSignal_signalRangeCheck(int number) {
    return number > 0 && number < NSIG;
}

/* Called by the waiting thread: takes one signal that has arrived and returns its number, or -1 if there is none. */
int cSunMiscSignal_checkPendingSignal(void) {
    for (int number = 1; number < NSIG; number++) {
        int count = atomic_load(&pending[number]);
        while (count > 0) {
            if (atomic_compare_exchange_weak(&pending[number], &count, count - 1)) {
                return number;
            }
        }
    }
    return -1;
}

/* Called by installJavaSignalHandler. */
signal_handler cSunMiscSignal_signalHandlerFunctionPointer(void) {
    return count_signal;
}
