/* One byte for each CPU feature: 1 where the CPU and the operating system have it, otherwise 0. */
#ifndef AMD64CPUFEATURES_H
#define AMD64CPUFEATURES_H

typedef struct {
#define FEATURE(name, leaf, subleaf, reg, bit, state) unsigned char name;
#define VERSION(name, leaf, subleaf, reg, least, state) unsigned char name;
#include "amd64cpufeatures.def"
#undef FEATURE
#undef VERSION
} CPUFeatures;

#endif
