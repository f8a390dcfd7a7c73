/* Only its shape is read: an image for x86-64 asks nothing of another CPU. */
#ifndef AARCH64CPUFEATURES_H
#define AARCH64CPUFEATURES_H

typedef struct {
    unsigned char fFP, fASIMD, fEVTSTRM, fAES, fPMULL, fSHA1, fSHA2, fCRC32, fLSE, fDCPOP, fSHA3, fSHA512, fSVE, fSVE2,
        fSTXR_PREFETCH, fA53MAC, fDMB_ATOMICS, fPACA, fSVEBITPERM, fFPHP, fASIMDHP;
} CPUFeatures;

#endif
