/*
 * libjvm.a: what the JDK's static libraries libjava.a, libnet.a and libzip.a call of the virtual machine, and an image
 * must offer in its place.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <jni.h>
#include <pthread.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

void initialize(void);
jint JVM_ActiveProcessorCount(void);
void *JVM_FindLibraryEntry(void *library, const char *name);
jlong JVM_NanoTime(JNIEnv *env, jclass ignored);
char *JVM_NativePath(char *path);
void JVM_BeforeHalt(void);
void JVM_Halt(jint status);
void *JVM_RawMonitorCreate(void);
void JVM_RawMonitorDestroy(void *monitor);
jint JVM_RawMonitorEnter(void *monitor);
void JVM_RawMonitorExit(void *monitor);
int jio_vsnprintf(char *buffer, size_t size, const char *format, va_list arguments);
int jio_snprintf(char *buffer, size_t size, const char *format, ...);
int jio_fprintf(FILE *stream, const char *format, ...);

/* Called by the start of an image, to have this library linked; there is nothing to set up. */
void initialize(void) {}

/* Called for Runtime.availableProcessors: those that this process may run on. */
jint JVM_ActiveProcessorCount(void) {
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : (jint)sysconf(_SC_NPROCESSORS_ONLN);
}

/* Called by libnet.a, to see whether the C library has a function. */
void *JVM_FindLibraryEntry(void *library, const char *name) {
    return dlsym(library, name);
}

/* Called by libnet.a for time-outs. */
jlong JVM_NanoTime(JNIEnv *env, jclass ignored) {
    struct timespec now;
    (void)env;
    (void)ignored;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (jlong)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Called by libzip.a with the name of an archive: on Linux a path is as it should be. */
char *JVM_NativePath(char *path) {
    return path;
}

/* Called by Shutdown.beforeHalt. */
void JVM_BeforeHalt(void) {}

/* Called by Shutdown.halt0, after the hooks have run: the end of System.exit. */
void JVM_Halt(jint status) {
    exit(status);
}

/* Called by libzip.a for the lock of an open archive. */
void *JVM_RawMonitorCreate(void) {
    pthread_mutex_t *mutex = malloc(sizeof *mutex);
    if (mutex != NULL && pthread_mutex_init(mutex, NULL) != 0) {
        free(mutex);
        return NULL;
    }
    return mutex;
}

/* Called when the archive is closed. */
void JVM_RawMonitorDestroy(void *monitor) {
    pthread_mutex_destroy(monitor);
    free(monitor);
}

/* Called before the archive is read. */
jint JVM_RawMonitorEnter(void *monitor) {
    return pthread_mutex_lock(monitor);
}

/* Called after it was read. */
void JVM_RawMonitorExit(void *monitor) {
    pthread_mutex_unlock(monitor);
}

#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* Called by the libraries below: vsnprintf, but -1 when the text was cut, and always ended by a zero. */
int jio_vsnprintf(char *buffer, size_t size, const char *format, va_list arguments) {
    if (size == 0) {
        return -1;
    }
    int length = vsnprintf(buffer, size, format, arguments);
    if (length < 0 || (size_t)length >= size) {
        buffer[size - 1] = '\0';
        return -1;
    }
    return length;
}

/* Called by libjava.a and libnet.a for error messages. */
int jio_snprintf(char *buffer, size_t size, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = jio_vsnprintf(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}

/* Called by libjava.a and libzip.a for warnings. */
int jio_fprintf(FILE *stream, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vfprintf(stream, format, arguments);
    va_end(arguments);
    return length;
}
