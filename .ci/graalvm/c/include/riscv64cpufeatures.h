/* Only its shape is read: an image for x86-64 asks nothing of another CPU. */
#ifndef RISCV64CPUFEATURES_H
#define RISCV64CPUFEATURES_H

typedef struct {
    unsigned char fI, fM, fA, fF, fD, fC, fV;
} CPUFeatures;

#endif
