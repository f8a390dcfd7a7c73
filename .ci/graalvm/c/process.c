/* Small services of the operating system for which Java code needs a C function of a fixed name and shape. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "libchelper.h"

/* Of the JDK's libjava.a: the name of the time zone that TZ or the system sets, to be freed; null if neither does. */
char *findJavaTZ_md(const char *java_home);

/* Called by ProcessEnvironment for System.getenv. */
char **getEnviron(void) {
    return environ;
}

/* Called by TimeZone for the default time zone, and the result freed there. The mappings are those of Windows. */
char *SVM_FindJavaTZmd(const char *mappings, int length) {
    (void)mappings;
    (void)length;
    return findJavaTZ_md(NULL);
}

/* Called for Linux's own number of the current thread. */
int getThreadId(void) {
    return (int)syscall(SYS_gettid);
}

/* Called by LinuxThreadCpuTimeSupport: the nanoseconds that a thread has spent in user mode, or -1. */
long getThreadUserTimeSlow(int thread) {
    char path[64], line[1024];
    unsigned long ticks;
    snprintf(path, sizeof path, "/proc/self/task/%d/stat", thread);
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        return -1;
    }
    char *read = fgets(line, sizeof line, file);
    fclose(file);
    /* The name of the thread, in parentheses, may contain anything; user time is the twelfth field after it. */
    char *fields = read == NULL ? NULL : strrchr(line, ')');
    if (fields == NULL || sscanf(fields + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu", &ticks) != 1) {
        return -1;
    }
    return (long)ticks * (1000000000L / sysconf(_SC_CLK_TCK));
}

/* Called by LinuxImageHeapProvider: mremap has a variable number of arguments, which Java cannot pass. */
void *mremapP(void *old_address, size_t old_size, size_t new_size, int flags, void *new_address) {
    return mremap(old_address, old_size, new_size, flags, new_address);
}

/* Called by CodeSynchronizationOperations after code was written. */
void codeSynchronization_clearCache(char *begin, char *end) {
    __builtin___clear_cache(begin, end);
}

/* Called by PosixVMThreads.failFatally: fprintf with one text and one number. The format is a constant of that class. */
int fprintfSD(FILE *stream, const char *format, const char *text, int number) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    return fprintf(stream, format, text, number);
#pragma GCC diagnostic pop
}

/* Called by Fcntl: open with a mode. */
int openSII(const char *path, int flags, int mode) {
    return open(path, flags, mode);
}
