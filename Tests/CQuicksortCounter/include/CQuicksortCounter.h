#ifndef CQUICKSORTCOUNTER_H
#define CQUICKSORTCOUNTER_H

#include <stddef.h>
#include <stdint.h>

/// What a sort or a selection did, counted in vectors of 64 bytes.
struct quicksort_work {
  /// The vectors that were compared with a pivot, and those that a pivot was chosen from.
  ptrdiff_t compared;
  /// The vectors of which some lanes were checked for equal elements.
  ptrdiff_t checked;
};

/// Sorts unsigned integers of 8 bytes by the quicksort of the library.
struct quicksort_work counted_sort(ptrdiff_t count, uint64_t *elements);

/// Moves the element of a rank to its place by the quicksort of the library.
struct quicksort_work counted_select(ptrdiff_t rank, ptrdiff_t count, uint64_t *elements);

#endif
