#ifndef CFOLDEREXCHANGE_H
#define CFOLDEREXCHANGE_H

// Exchanging two folders in one step, which neither C nor POSIX has a function for.

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges what two paths name; 0, or -1 with `errno` set.
///
/// glibc declares `renameat2` for GNU sources only, which Swift's module of it is not.
static inline int imprint_exchange(const char *first, const char *second) {
    const unsigned int exchange = 1 << 1; // RENAME_EXCHANGE of linux/fs.h
    return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange);
}
#else
#include <stdio.h>

static inline int imprint_exchange(const char *first, const char *second) {
    return renamex_np(first, second, RENAME_SWAP);
}
#endif

#endif
