/* Checks of the C code, run by .ci/graalvm/test. Prints what is wrong; the exit status is the number of faults. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "libchelper.h"

static int faults;

#define CHECK(condition) check((condition), #condition, __LINE__)

static void check(int holds, const char *text, int line) {
    if (!holds) {
        fprintf(stderr, "check.c:%d: does not hold: %s\n", line, text);
        faults++;
    }
}

/* Of the JDK: here it only shows that it was asked. */
char *findJavaTZ_md(const char *java_home) {
    return java_home == NULL ? strdup("Europe/London") : NULL;
}

/* Whether the kernel, which asks the CPU by itself, has a flag in /proc/cpuinfo. */
static int kernel_has(const char *flag) {
    char *line = NULL;
    size_t size = 0;
    int found = 0;
    FILE *file = fopen("/proc/cpuinfo", "r");
    while (!found && file != NULL && getline(&line, &size, file) > 0) {
        if (strncmp(line, "flags", 5) == 0) {
            for (char *word = strtok(line, " \t\n"); word != NULL; word = strtok(NULL, " \t\n")) {
                found |= strcmp(word, flag) == 0;
            }
            break;
        }
    }
    free(line);
    if (file != NULL) {
        fclose(file);
    }
    return found;
}

static void features_agree_with_the_kernel(void) {
    CPUFeatures cpu;
    memset(&cpu, 0x55, sizeof cpu);
    determineCPUFeatures(&cpu);
    for (size_t i = 0; i < sizeof cpu; i++) {
        CHECK(((unsigned char *)&cpu)[i] <= 1);
    }
    /* Every x86-64 has these: -march=compatibility asks for them. */
    CHECK(cpu.fCX8 && cpu.fCMOV && cpu.fFXSR && cpu.fMMX && cpu.fSSE && cpu.fSSE2 && cpu.fTSC);
    CHECK(cpu.fSSE3 == kernel_has("pni"));
    CHECK(cpu.fSSSE3 == kernel_has("ssse3"));
    CHECK(cpu.fSSE4_1 == kernel_has("sse4_1"));
    CHECK(cpu.fSSE4_2 == kernel_has("sse4_2"));
    CHECK(cpu.fPOPCNT == kernel_has("popcnt"));
    CHECK(cpu.fLZCNT == kernel_has("abm"));
    CHECK(cpu.fAES == kernel_has("aes"));
    CHECK(cpu.fCLMUL == kernel_has("pclmulqdq"));
    CHECK(cpu.fAVX == kernel_has("avx"));
    CHECK(cpu.fAVX2 == kernel_has("avx2"));
    CHECK(cpu.fFMA == kernel_has("fma"));
    CHECK(cpu.fF16C == kernel_has("f16c"));
    CHECK(cpu.fBMI1 == kernel_has("bmi1"));
    CHECK(cpu.fBMI2 == kernel_has("bmi2"));
    CHECK(cpu.fADX == kernel_has("adx"));
    CHECK(cpu.fSHA == kernel_has("sha_ni"));
    CHECK(cpu.fAVX512F == kernel_has("avx512f"));
    CHECK(cpu.fAVX512VL == kernel_has("avx512vl"));
    CHECK(cpu.fRDTSCP == kernel_has("rdtscp"));
    CHECK(cpu.fTSCINV_BIT == kernel_has("constant_tsc") || kernel_has("hypervisor"));
    CHECK(cpu.fHV == kernel_has("hypervisor"));
}

static void a_missing_feature_is_noticed(void) {
    CPUFeatures cpu;
    unsigned char mask[sizeof cpu];
    determineCPUFeatures(&cpu);
    memset(mask, 0xff, sizeof mask);
    CHECK(checkCPUFeatures(mask) == 0);
    for (size_t i = 0; i < sizeof mask; i++) {
        mask[i] = 0xfe;
        CHECK(checkCPUFeatures(mask) == !((unsigned char *)&cpu)[i]);
        mask[i] = 0xff;
    }
    mask[offsetof(CPUFeatures, fSSE2)] = 0xfe;
    CHECK(checkCPUFeaturesOrExit(mask, "never printed\n") == 0);
}

/* A process of its own, because it ends. */
static void a_missing_feature_ends_the_process(void) {
    CPUFeatures cpu;
    unsigned char mask[sizeof cpu];
    int status;
    determineCPUFeatures(&cpu);
    for (size_t i = 0; i < sizeof mask; i++) {
        mask[i] = ((unsigned char *)&cpu)[i] ? 0xff : 0xfe;
    }
    pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);
        checkCPUFeaturesOrExit(mask, "message\n");
        _exit(0);
    }
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1);
}

static int same(const char *text, const char *expected) {
    return expected == NULL ? text == NULL : text != NULL && strcmp(text, expected) == 0;
}

/* What the locale LC_ALL says, which has to be installed: LOCPATH names a folder where the test has made some. */
static void locale_is(const char *name, const char *language, const char *country, const char *script) {
    setenv("LC_ALL", name, 1);
    CHECK(svm_initialize_locale() == SVM_LOCALE_INITIALIZATION_SUCCEEDED);
    const svm_locale_props_t *locale = svm_get_locale();
    int fits = same(locale->display_language, language) && same(locale->format_language, language) &&
               same(locale->display_country, country) && same(locale->format_country, country) &&
               same(locale->display_script, script) && locale->display_variant == NULL;
    check(fits, name, __LINE__);
}

static void the_locale_is_taken_apart(void) {
    locale_is("C", "en", NULL, NULL);
    locale_is("POSIX", "en", NULL, NULL);
    locale_is("C.UTF-8", "en", NULL, NULL);
    locale_is("xx_NOWHERE", "en", NULL, NULL);
    locale_is("en_GB.UTF-8", "en", "GB", NULL);
    locale_is("de_DE", "de", "DE", NULL);
    locale_is("sr_RS@latin", "sr", "RS", "Latn");
    unsetenv("LC_ALL");
    setenv("LC_MESSAGES", "en_GB.UTF-8", 1);
    setenv("LC_CTYPE", "de_DE", 1);
    svm_initialize_locale();
    CHECK(same(svm_get_locale()->display_country, "GB") && same(svm_get_locale()->format_country, "DE"));
}

static void *wait_for_signal(void *number) {
    CHECK(cSunMiscSignal_awaitSemaphore() == 0);
    *(int *)number = cSunMiscSignal_checkPendingSignal();
    return NULL;
}

static void signals_are_counted_and_waited_for(void) {
    pthread_t waiter;
    int number = 0;
    CHECK(!cSunMiscSignal_signalRangeCheck(0) && !cSunMiscSignal_signalRangeCheck(NSIG));
    CHECK(cSunMiscSignal_signalRangeCheck(SIGINT));
    CHECK(cSunMiscSignal_open() == 0);
    CHECK(cSunMiscSignal_open() == 1);
    CHECK(cSunMiscSignal_checkPendingSignal() == -1);
    signal(SIGINT, cSunMiscSignal_signalHandlerFunctionPointer());
    signal(SIGUSR1, cSunMiscSignal_signalHandlerFunctionPointer());
    pthread_create(&waiter, NULL, wait_for_signal, &number);
    raise(SIGINT);
    pthread_join(waiter, NULL);
    CHECK(number == SIGINT);

    errno = ENOENT;
    raise(SIGUSR1);
    raise(SIGUSR1);
    CHECK(errno == ENOENT);
    CHECK(cSunMiscSignal_awaitSemaphore() == 0 && cSunMiscSignal_checkPendingSignal() == SIGUSR1);
    CHECK(cSunMiscSignal_awaitSemaphore() == 0 && cSunMiscSignal_checkPendingSignal() == SIGUSR1);
    CHECK(cSunMiscSignal_checkPendingSignal() == -1);
    CHECK(cSunMiscSignal_signalSemaphore() == 0 && cSunMiscSignal_awaitSemaphore() == 0);
    CHECK(cSunMiscSignal_close() == 0 && cSunMiscSignal_close() == 0);
    raise(SIGUSR1);
    CHECK(cSunMiscSignal_open() == 0 && cSunMiscSignal_checkPendingSignal() == -1);
    CHECK(cSunMiscSignal_close() == 0);
}

static void the_process_is_asked(void) {
    char *zone = SVM_FindJavaTZmd("", 0);
    char *text = NULL;
    size_t size = 0;
    CHECK(same(zone, "Europe/London"));
    free(zone);
    CHECK(getEnviron() == environ);
    CHECK(getThreadId() == getpid());
    CHECK(getThreadUserTimeSlow(getThreadId()) >= 0 && getThreadUserTimeSlow(-1) == -1);

    FILE *stream = open_memstream(&text, &size);
    CHECK(fprintfSD(stream, "%s: %d", "code", 7) == 7);
    fclose(stream);
    CHECK(same(text, "code: 7"));
    free(text);

    int file = openSII("/dev/null", O_RDONLY, 0);
    CHECK(file >= 0 && openSII("/none/there", O_RDONLY, 0) == -1);
    close(file);
}

/* The time that a thread spends is seen: this one works until it is. */
static void user_time_goes_on(void) {
    long before = getThreadUserTimeSlow(getThreadId());
    time_t end = time(NULL) + 20;
    while (getThreadUserTimeSlow(getThreadId()) == before && time(NULL) < end) {
        for (volatile int i = 0; i < 1000000; i++) {
        }
    }
    CHECK(getThreadUserTimeSlow(getThreadId()) > before);
}

static void memory_is_moved(void) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *from = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *to = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    strcpy(from, "kept");
    CHECK(mremapP(from, page, page, MREMAP_MAYMOVE | MREMAP_FIXED, to) == to && strcmp(to, "kept") == 0);
    codeSynchronization_clearCache(to, to + page);
    munmap(to, page);
}

/* The headers lead these calls to isoc23.c, which knows no numbers of C23. */
static void numbers_are_read_as_before_C23(void) {
    char *end;
    int number = 0;
    CHECK(strtol("-0x1fz", &end, 0) == -31 && *end == 'z');
    CHECK(strtol("0b11", &end, 0) == 0 && *end == 'b');
    CHECK(sscanf("cpu 42", "cpu %d", &number) == 1 && number == 42);
    FILE *file = tmpfile();
    fputs("7 x", file);
    rewind(file);
    CHECK(fscanf(file, "%d", &number) == 1 && number == 7);
    fclose(file);
}

int main(void) {
    features_agree_with_the_kernel();
    a_missing_feature_is_noticed();
    a_missing_feature_ends_the_process();
    the_locale_is_taken_apart();
    signals_are_counted_and_waited_for();
    the_process_is_asked();
    user_time_goes_on();
    memory_is_moved();
    numbers_are_read_as_before_C23();
    return faults;
}
