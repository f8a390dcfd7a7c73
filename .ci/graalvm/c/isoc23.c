/*
 * The JDK's static libraries were compiled with glibc 2.38 or later, whose headers put these in the place of strtol, sscanf
 * and fscanf, since C23 has numbers that begin with 0b. The JDK reads none, and an image that has these of its own runs
 * with glibc 2.34. This file must not define _GNU_SOURCE, with which the three below would call themselves.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

long __isoc23_strtol(const char *text, char **end, int base);
int __isoc23_sscanf(const char *text, const char *format, ...);
int __isoc23_fscanf(FILE *stream, const char *format, ...);

long __isoc23_strtol(const char *text, char **end, int base) {
    return strtol(text, end, base);
}

int __isoc23_sscanf(const char *text, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int matched = vsscanf(text, format, arguments);
    va_end(arguments);
    return matched;
}

int __isoc23_fscanf(FILE *stream, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int matched = vfscanf(stream, format, arguments);
    va_end(arguments);
    return matched;
}
