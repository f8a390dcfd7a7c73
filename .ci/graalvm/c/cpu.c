/* Which features the CPU has, and whether it has those that an image was compiled for. */
#include <cpuid.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libchelper.h"

enum { EAX, EBX, ECX, EDX };

/* Bits of XCR0: the registers that the operating system saves when it switches between threads. */
#define NONE UINT64_C(0)
#define YMM UINT64_C(0x6)     /* SSE and AVX */
#define ZMM UINT64_C(0xe6)    /* and the three parts of AVX-512 */
#define APX UINT64_C(0x80000) /* the further sixteen general registers */

#define OSXSAVE (1u << 27) /* leaf 1, ECX: XCR0 can be read */

/* Where one feature is told of. */
struct source {
    uint32_t leaf, subleaf;
    int reg;
    uint32_t mask, least;
    uint64_t state;
    size_t offset;
};

static const struct source SOURCES[] = {
#define FEATURE(name, leaf, subleaf, reg, bit, state) \
    {leaf, subleaf, reg, UINT32_C(1) << (bit), 1, state, offsetof(CPUFeatures, name)},
#define VERSION(name, leaf, subleaf, reg, least, state) \
    {leaf, subleaf, reg, 0xff, least, state, offsetof(CPUFeatures, name)},
#include "include/amd64cpufeatures.def"
#undef FEATURE
#undef VERSION
};

/* Fills the four registers of a leaf, or zeroes them where the CPU does not have it. Leaf 7 tells its last subleaf. */
static void read_leaf(uint32_t leaf, uint32_t subleaf, uint32_t reg[4]) {
    uint32_t last = 0;
    memset(reg, 0, 4 * sizeof reg[0]);
    if (leaf == 7 && subleaf > 0 && (!__get_cpuid_count(7, 0, &last, &reg[EBX], &reg[ECX], &reg[EDX]) || subleaf > last)) {
        memset(reg, 0, 4 * sizeof reg[0]);
        return;
    }
    __get_cpuid_count(leaf, subleaf, &reg[EAX], &reg[EBX], &reg[ECX], &reg[EDX]);
}

/* XCR0, or 0 where the operating system has not set it up. */
static uint64_t saved_state(void) {
    uint32_t reg[4], low, high;
    read_leaf(1, 0, reg);
    if (!(reg[ECX] & OSXSAVE)) {
        return 0;
    }
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t)high << 32 | low;
}

/* Called by AMD64CPUFeatureAccess when the image wants to know its CPU, and by the checks below. */
void determineCPUFeatures(CPUFeatures *features) {
    uint64_t state = saved_state();
    uint32_t reg[4];
    memset(features, 0, sizeof *features);
    for (size_t i = 0; i < sizeof SOURCES / sizeof SOURCES[0]; i++) {
        const struct source *source = &SOURCES[i];
        /* The table is in the order of the leaves: asking the CPU again is slow in a virtual machine. */
        if (i == 0 || source->leaf != source[-1].leaf || source->subleaf != source[-1].subleaf) {
            read_leaf(source->leaf, source->subleaf, reg);
        }
        uint32_t value = reg[source->reg] & source->mask;
        if (source->mask != 0xff) {
            value = value != 0;
        }
        ((unsigned char *)features)[source->offset] =
            value >= source->least && (state & source->state) == source->state;
    }
}

/*
 * Called by CEntryPointSnippets at the start of an image. The mask has a byte for each of CPUFeatures: all ones, but the
 * lowest bit is 0 where the image needs the feature. 0 if the CPU has them all, otherwise 1.
 */
int checkCPUFeatures(const unsigned char *mask) {
    CPUFeatures features;
    determineCPUFeatures(&features);
    for (size_t i = 0; i < sizeof features; i++) {
        if ((mask[i] | ((const unsigned char *)&features)[i]) != 0xff) {
            return 1;
        }
    }
    return 0;
}

/* Called by JavaMainWrapper before anything else: ends the process with a message if the CPU lacks what the image needs. */
int checkCPUFeaturesOrExit(const unsigned char *mask, const char *message) {
    if (checkCPUFeatures(mask) != 0) {
        fputs(message, stderr);
        exit(1);
    }
    return 0;
}
