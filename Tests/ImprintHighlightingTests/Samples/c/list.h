#pragma once
/** @file list.h
 *  Doubly linked lists.  */
#ifndef LIST_H
#define LIST_H 1
#if defined(__GNUC__) && __GNUC__ >= 4
# define LIST_PURE __attribute__((pure))
#elif !defined LIST_PURE /* nothing */
# define LIST_PURE
#endif
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))
#define STR(x) #x
#define CAT(a, b) a ## b

typedef int (*list_compare)(const void *, const void *);
typedef enum { LIST_OK, LIST_FULL = -1 } list_status;
struct list_head {
	struct list_head *next, *prev;
};
static inline void list_init(struct list_head *h) { h->next = h->prev = h; }

int list_length(struct list_head const *h) LIST_PURE;
extern list_status list_sort (struct list_head *, list_compare)
     __THROW __attribute__ ((nonnull (1, 2)));
static void __init list_add(struct list_head *n,
                            struct list_head *prev,
                            struct list_head *next)
{
	next->prev = n;   /* 1 */
	n->next = next;   // 2
	n->prev = prev;
	prev->next = n;
}
unsigned int  hash (register const char *s, unsigned n)
{
	unsigned h = 5381u;
again:
	while (*s) h = h * 33 ^ (unsigned char) *s++;
	if (h < n) goto again;
	return h;
}
ssize_t write_all(int fd, const void *buf, size_t n);
#define list_for_each(pos, head) \
	for (pos = (head)->next; pos != (head); \
	     pos = pos->next)
extern int errno_;
volatile int64_t counter = INT64_C(5);
uintptr_t address(void) { return (uintptr_t) &counter; }
wchar_t w = L'x';
#endif /* LIST_H */
/* never closed
int x;
