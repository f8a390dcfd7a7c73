/* What liblibchelper.a offers to the Java code of an image; each function is described where it stands. */
#ifndef LIBCHELPER_H
#define LIBCHELPER_H

#include <stddef.h>
#include <stdio.h>

#include "include/amd64cpufeatures.h"
#include "include/svm_locale.h"

/* cpu.c */
void determineCPUFeatures(CPUFeatures *features);
int checkCPUFeatures(const unsigned char *mask);
int checkCPUFeaturesOrExit(const unsigned char *mask, const char *message);

/* locale.c */
int svm_initialize_locale(void);
svm_locale_props_t *svm_get_locale(void);

/* signals.c */
typedef void (*signal_handler)(int);
int cSunMiscSignal_open(void);
int cSunMiscSignal_close(void);
int cSunMiscSignal_awaitSemaphore(void);
int cSunMiscSignal_signalSemaphore(void);
int cSunMiscSignal_signalRangeCheck(int signal);
int cSunMiscSignal_checkPendingSignal(void);
signal_handler cSunMiscSignal_signalHandlerFunctionPointer(void);

/* process.c */
char **getEnviron(void);
char *SVM_FindJavaTZmd(const char *mappings, int length);
int getThreadId(void);
long getThreadUserTimeSlow(int thread);
void *mremapP(void *old_address, size_t old_size, size_t new_size, int flags, void *new_address);
void codeSynchronization_clearCache(char *begin, char *end);
int fprintfSD(FILE *stream, const char *format, const char *text, int number);
int openSII(const char *path, int flags, int mode);

#endif
