#pragma once

// Puts a function into the binary several times, for older and newer x86 processors; the loader takes the one
// that fits. For loops over rows of numbers, where it is worth a factor of two to four. Not under sanitizers,
// which cannot run that early.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define EVENKEEL_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define EVENKEEL_SANITIZED
#endif

#if defined(__x86_64__) && defined(__ELF__) && !defined(EVENKEEL_SANITIZED)
#define EVENKEEL_VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define EVENKEEL_VECTORISED
#endif
