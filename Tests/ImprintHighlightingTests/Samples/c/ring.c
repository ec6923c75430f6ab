/* A ring buffer with a lock – « tampon circulaire »
 * over several lines, with a * and // inside.
 */
#define _GNU_SOURCE 1
#include <stdio.h>
#include <stdatomic.h>
#include "ring.h"   // our own
#  include <sys/types.h>

#ifndef RING_MAX
#define RING_MAX(a, b) \
    ((a) > (b) ? (a) : (b))   /* the larger */
#endif

#if 0
int never(void) { return "this is left out"; }
#if defined(X)
still out
#endif
#else
static int always;
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ring {
    uint8_t *bytes;
    size_t head, tail;
    unsigned long long mask : 12;
    _Atomic(int) users;
    union { float f; int32_t i; } as[4];
} ring_t;

struct point { int x, y; };
enum colour { RED = 1, GREEN = 0x2, BLUE = 0b100, OCT = 017 };

static const char *const names[] = {
    [RED] = "red\n", [GREEN] = "gr\x65\145n", L"wide", u8"grün", U"\U0001F600",
};
static inline int ring_count(const struct ring *r);
extern void *memcpy(void *restrict to, const void *restrict from, size_t n);

/// Counts what lies in the ring.
static inline int
ring_count(const struct ring *r)
{
    return (int)((r->tail - r->head) & (size_t)0xFFu);
}

int main(int argc, char **argv) {
    double x = 1.5e-3, y = .25f, z = 1., h = 0x1.8p3;
    long n = 10L + 0777 + 1'000 + 12ull;
    char c = 'a', nl = '\n', quote = '\'', esc = '\x41', wide = L'ß';
    struct point p = { .x = 1, .y = -2 }, *q = &p;
    bool ok = true && !false || NULL == q;
    for (int i = 0; i < argc; ++i) {
        if (argv[i][0] == '-' && *argv[i] != 0)
            continue;
        else if (i % 2 == 0)
            goto out;
        printf("%d: %s %% %05.2f\t\"%s\"\\\n", i, argv[i], x, "two" "parts");
    }
    switch (c) {
    case 'a': case 'b':
        n <<= 2;
        break;
    case RED:
        n ^= ~n;
    default:
        n = n ? n : sizeof(struct ring);
    }
    do { n--; } while (n > 0);
out:
    __asm__ volatile ("nop" : : "r"(n) : "memory");
    q->x += (*q).y; // trailing \
       goes on
    _Static_assert(sizeof(int) == 4, "int");
    return ok ? 0 : -1;
}

__attribute__((noreturn)) void die(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    vfprintf(stderr, format, list);
    exit(EXIT_FAILURE);
}
int (*handler)(int, void *) = NULL;
#pragma once
#error "not \"here\""
#undef RING_MAX
int kr(a, b) int a; char b; { return a + b; }
const char *open = "never closed
int after = 1;
