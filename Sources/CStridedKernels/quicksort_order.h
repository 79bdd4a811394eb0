// Quicksort in vectors of 64 bytes, for elements of one width in one order. The file that includes this one defines
//   NAME(part)      the name of a part,
//   ELEMENT, BITS   the unsigned integer of the width, and its bits,
//   LANES           the number of elements of a vector,
//   LESS, MIN, MAX  the comparison of vectors, and the lesser and the greater elements of two,
//   GREATEST        an element that none is greater than,
//   FLIP, SPREAD    the key of an element, as `strided_key_form` has it,
//   PLACES          a number for each lane,
//   PICK            a vector of the elements of two vectors at places, which are computed from `lane`.

#define MASK CONCATENATED(__mmask, LANES)
#define VECTOR_OF(element)                                                                         \
  CONCATENATED(_mm512_set1_epi, BITS)((CONCATENATED(SIGNED_, BITS))(element))
#define LOAD_SOME CONCATENATED(_mm512_mask_loadu_epi, BITS)
#define STORE_SOME CONCATENATED(_mm512_mask_storeu_epi, BITS)
#define COMPRESSED CONCATENATED(_mm512_maskz_compress_epi, BITS)
#define ADD_SOME CONCATENATED(_mm512_mask_add_epi, BITS)
#define EQUAL_OF_SOME CONCATENATED(_mm512_mask_cmpeq_epu, CONCATENATED(BITS, _mask))

/// A mask of the first lanes.
#define FIRST(number) ((MASK)((number) >= LANES ? ~0u : (number) > 0 ? (1u << (number)) - 1 : 0))

/// The places that have their numbers among two vectors after one bit of a lane and the choice of the vector are
/// swapped.
#define SWAPPED(place, bit)                                                                        \
  (((place) & ~(LANES | (bit))) | ((place) & (bit)) * (LANES / (bit)) |                            \
   ((place) & LANES) / (LANES / (bit)))

/// The same after the swaps of a bit and of all lower ones.
INLINE PLACES NAME(swapped_below)(PLACES place, int bit) {
  UNROLLED for (; bit > 0; bit /= 2) place = SWAPPED(place, bit);
  return place;
}

/// Exchanges the elements of two rows that are out of order.
INLINE void NAME(order)(__m512i *rows, int low, int high) {
  __m512i a = rows[low], b = rows[high];
  rows[low] = MIN(a, b);
  rows[high] = MAX(a, b);
}

/// Sorts the columns of rows by odd-even merges: K. E. Batcher, in D. E. Knuth, "The Art of Computer Programming",
/// volume 3, second edition, 5.3.4.
INLINE void NAME(sort_columns)(int count, __m512i *rows) {
  UNROLLED for (int size = 2; size <= count; size *= 2) {
    UNROLLED for (int start = 0; start < count; start += size) {
      UNROLLED for (int row = start; row < start + size / 2; row++) {
        NAME(order)(rows, row, row + size / 2);
      }
      UNROLLED for (int distance = size / 4; distance > 0; distance /= 2) {
        UNROLLED for (int row = distance; row < size - distance; row++) {
          if (row / distance % 2 == 1) NAME(order)(rows, start + row, start + row + distance);
        }
      }
    }
  }
}

/// Merges columns whose numbers differ in one bit, by a bitonic merge.
///
/// For the steps within rows, two rows exchange lanes, so that what is compared is in the same lane of the two.
INLINE void NAME(merge)(int count, int bit, __m512i *rows) {
  UNROLLED for (int row = 0; row < count / 2; row++) {
    __m512i a = rows[row], b = rows[count - 1 - row];
    // Each element meets the one at the other end of both columns.
    __m512i x = PICK(a, b, SWAPPED(lane, bit));
    __m512i y = PICK(a, b, SWAPPED(lane, bit) ^ (LANES + 2 * bit - 1));
    a = MIN(x, y);
    b = MAX(x, y);
    UNROLLED for (int lower = bit / 2; lower > 0; lower /= 2) {
      x = PICK(a, b, SWAPPED(lane, lower));
      y = PICK(a, b, SWAPPED(LANES + lane, lower));
      a = MIN(x, y);
      b = MAX(x, y);
    }
    rows[row] = PICK(a, b, NAME(swapped_below)(lane, bit));
    rows[count - 1 - row] = PICK(a, b, NAME(swapped_below)(LANES + lane, bit));
  }
  UNROLLED for (int distance = count / 2; distance > 0; distance /= 2) {
    UNROLLED for (int row = 0; row < count; row++) {
      if ((row & distance) == 0) NAME(order)(rows, row, row + distance);
    }
  }
}

/// Puts columns one after the other: squares of rows are transposed by zipping halves.
INLINE void NAME(transpose)(int count, __m512i *rows) {
  const int size = count < LANES ? count : LANES, squares = count / size;
  __m512i zipped[16];
  UNROLLED for (int start = 0; start < count; start += size) {
    UNROLLED for (int pass = 1; pass < size; pass *= 2) {
      UNROLLED for (int row = 0; row < size; row++) {
        const __m512i *from = rows + start + row / 2;
        zipped[row] =
            PICK(from[0], from[size / 2], lane % 2 * LANES + (lane + row % 2 * LANES) / 2);
      }
      UNROLLED for (int row = 0; row < size; row++) rows[start + row] = zipped[row];
    }
  }
  UNROLLED for (int row = 0; row < count; row++) {
    zipped[row] = rows[row % squares * size + row / squares];
  }
  UNROLLED for (int row = 0; row < count; row++) rows[row] = zipped[row];
}

/// Sorts up to `count` rows of elements in registers; more than half of them, unless there are two rows.
INLINE void NAME(sort_rows)(int count, ptrdiff_t number, ELEMENT *elements) {
  const int whole = count > 2 ? count / 2 : 0;
  __m512i rows[16];
  UNROLLED for (int row = 0; row < whole; row++) {
    rows[row] = _mm512_loadu_si512(elements + row * LANES);
  }
  UNROLLED for (int row = whole; row < count; row++) {
    rows[row] = LOAD_SOME(VECTOR_OF(GREATEST), FIRST(number - row * LANES), elements + row * LANES);
  }
  NAME(sort_columns)(count, rows);
  UNROLLED for (int bit = 1; bit < LANES; bit *= 2) NAME(merge)(count, bit, rows);
  NAME(transpose)(count, rows);
  UNROLLED for (int row = 0; row < whole; row++) {
    _mm512_storeu_si512(elements + row * LANES, rows[row]);
  }
  UNROLLED for (int row = whole; row < count; row++) {
    STORE_SOME(elements + row * LANES, FIRST(number - row * LANES), rows[row]);
  }
}

/// Sorts up to 16 rows of elements.
WIDE static void NAME(sort_short)(ptrdiff_t count, ELEMENT *elements) {
  if (count > 8 * LANES) {
    NAME(sort_rows)(16, count, elements);
  } else if (count > 4 * LANES) {
    NAME(sort_rows)(8, count, elements);
  } else if (count > 2 * LANES) {
    NAME(sort_rows)(4, count, elements);
  } else {
    NAME(sort_rows)(2, count, elements);
  }
}

/// The lanes that belong before the others.
INLINE MASK NAME(belongs)(__m512i row, __m512i pivot, bool or_equal) {
  return or_equal ? (MASK)~LESS(pivot, row) : LESS(row, pivot);
}

/// Writes the elements of a row to the ends of two gaps, which have room for a row each, or are the same one.
INLINE void NAME(deal)(__m512i row, __m512i pivot, bool or_equal, ELEMENT **low, ELEMENT **high) {
  const MASK before = NAME(belongs)(row, pivot, or_equal);
  const int found = __builtin_popcount(before);
#if BITS == 64
  const __m128i order = _mm_loadl_epi64((const __m128i *)(lane_orders + before));
  row = _mm512_permutexvar_epi64(_mm512_cvtepu8_epi64(order), row);
  _mm512_storeu_si512(*low, row);
  _mm512_storeu_si512(*high - LANES, row);
#else
  _mm512_storeu_si512(*low, COMPRESSED(before, row));
  STORE_SOME(*high - (LANES - found), (MASK)(0xFFFF >> found), COMPRESSED((MASK)~before, row));
#endif
  *low += found;
  *high -= LANES - found;
}

/// Deals some rows from the end of the rest that has the smaller gap before it.
INLINE void NAME(deal_next)(int count, __m512i pivot, bool or_equal, const ELEMENT **from,
                            const ELEMENT **to, ELEMENT **low, ELEMENT **high) {
  const bool is_low = *from - *low <= *high - *to;
  const ELEMENT *next = is_low ? *from : *to - count * LANES;
  *from += is_low ? count * LANES : 0;
  *to -= is_low ? 0 : count * LANES;
  __m512i rows[together];
  UNROLLED for (int row = 0; row < count; row++) {
    rows[row] = _mm512_loadu_si512(next + row * LANES);
  }
  UNROLLED for (int row = 0; row < count; row++) {
    NAME(deal)(rows[row], pivot, or_equal, low, high);
  }
}

/// Moves the elements that are less than a pivot, or not greater, before the others, and returns how many they are.
///
/// The first and the last rows, at least `2 * together`, stay in registers, and leave gaps.
INLINE ptrdiff_t NAME(split)(ptrdiff_t count, ELEMENT *elements, __m512i pivot, bool or_equal) {
  ELEMENT *low = elements, *high = elements + count;
  const ELEMENT *from = elements + together * LANES;
  const ELEMENT *to = elements + (count / LANES - together) * LANES;
  __m512i first[together], last[together];
  UNROLLED for (int row = 0; row < together; row++) {
    first[row] = _mm512_loadu_si512(elements + row * LANES);
    last[row] = _mm512_loadu_si512(to + row * LANES);
  }
  // The elements that do not fill a row come first, so that the gaps have room for whole rows.
  const MASK valid = FIRST(count % LANES);
  const __m512i rest = LOAD_SOME(pivot, valid, to + together * LANES);
  const MASK before = valid & NAME(belongs)(rest, pivot, or_equal), after = valid & ~before;
  const int found = __builtin_popcount(before), others = __builtin_popcount(after);
  STORE_SOME(low, FIRST(found), COMPRESSED(before, rest));
  low += found;
  high -= others;
  STORE_SOME(high, FIRST(others), COMPRESSED(after, rest));
  while ((to - from) % (together * LANES) != 0) {
    NAME(deal_next)(1, pivot, or_equal, &from, &to, &low, &high);
  }
  while (from < to) NAME(deal_next)(together, pivot, or_equal, &from, &to, &low, &high);
  UNROLLED for (int row = 0; row < together; row++) {
    NAME(deal)(first[row], pivot, or_equal, &low, &high);
    NAME(deal)(last[row], pivot, or_equal, &low, &high);
  }
  return low - elements;
}

/// An element near the median: that of the medians of three elements in each lane.
///
/// `is_least` says whether none of these medians is less, which is so if few values differ.
INLINE __m512i NAME(near_median)(ptrdiff_t count, const ELEMENT *elements, bool *is_least) {
  const ptrdiff_t part = count / 6;
  __m512i a = _mm512_loadu_si512(elements + part), b = _mm512_loadu_si512(elements + 3 * part);
  __m512i c = _mm512_loadu_si512(elements + 5 * part);
  __m512i medians = MAX(MIN(a, b), MIN(MAX(a, b), c));
  __m512i ranks = _mm512_setzero_si512();
  UNROLLED for (int turn = 1; turn < LANES; turn++) {
    __m512i other = PICK(medians, medians, (lane + turn) % LANES);
    // Of equal medians, those in lower lanes come first.
    MASK lower = (MASK)(((1u << turn) - 1) << (LANES - turn));
    MASK before = LESS(other, medians) | EQUAL_OF_SOME(lower, other, medians);
    ranks = ADD_SOME(ranks, before, ranks, VECTOR_OF(1));
  }
  MASK middle = EQUAL_OF_SOME((MASK)~0u, ranks, VECTOR_OF(LANES / 2));
  __m512i pivot = COMPRESSED(middle, medians);
  pivot = PICK(pivot, pivot, lane * 0);
  *is_least = LESS(medians, pivot) == 0;
  return pivot;
}

/// Whether all of at least one row of elements are the same as a pivot; it ends at the first row that has another one.
INLINE bool NAME(is_constant)(ptrdiff_t count, const ELEMENT *elements, __m512i pivot) {
  for (ptrdiff_t index = 0; index < count; index += LANES) {
    const ptrdiff_t next = index + LANES <= count ? index : count - LANES;
    if (EQUAL_OF_SOME((MASK)~0u, _mm512_loadu_si512(elements + next), pivot) != (MASK)~0u) {
      return false;
    }
  }
  return true;
}

/// The middle of the range of the elements, which is one of them or between them.
WIDE static __m512i NAME(middle)(ptrdiff_t count, const ELEMENT *elements) {
  ELEMENT least = (ELEMENT)~(ELEMENT)0, most = 0;
  for (ptrdiff_t index = 0; index < count; index++) {
    ELEMENT bits = elements[index];
    ELEMENT key = bits ^ (bits >> (BITS - 1) ? SPREAD : 0) ^ FLIP;
    least = key < least ? key : least;
    most = key > most ? key : most;
  }
  ELEMENT bits = (least + (most - least) / 2 + (most - least) % 2) ^ FLIP;
  return VECTOR_OF(bits ^ (bits >> (BITS - 1) ? SPREAD : 0));
}

/// Splits elements at a pivot, and returns how many come first; with `is_same`, these are the same.
///
/// After an uneven step the pivot is the middle of the range, so no order of elements is a slow case. Elements that
/// are the same as the pivot come first if it is probably the least one. If all elements are on one side, they are
/// split on the other side of the pivot.
INLINE ptrdiff_t NAME(step)(ptrdiff_t count, ELEMENT *elements, bool *is_uneven, bool *is_same) {
  bool or_equal = false;
  __m512i pivot = *is_uneven ? NAME(middle)(count, elements)
                             : NAME(near_median)(count, elements, &or_equal);
  *is_same = NAME(is_constant)(count, elements, pivot);
  if (*is_same) return count;
  ptrdiff_t less = NAME(split)(count, elements, pivot, or_equal);
  if (less == (or_equal ? count : 0)) {
    *is_same = !or_equal;
    less = NAME(split)(count, elements, pivot, !or_equal);
  }
  *is_uneven = !*is_uneven && (less < count / 16 || count - less < count / 16);
  return less;
}

WIDE static void NAME(sort)(ptrdiff_t count, void *memory, bool is_uneven) {
  ELEMENT *elements = memory;
  while (count > 16 * LANES) {
    bool is_same;
    ptrdiff_t less = NAME(step)(count, elements, &is_uneven, &is_same);
    if (!is_same) NAME(sort)(less, elements, is_uneven);
    elements += less;
    count -= less;
  }
  NAME(sort_short)(count, elements);
}

WIDE static void NAME(select)(ptrdiff_t rank, ptrdiff_t count, void *memory) {
  ELEMENT *elements = memory;
  bool is_uneven = false, is_same;
  while (count > 16 * LANES) {
    ptrdiff_t less = NAME(step)(count, elements, &is_uneven, &is_same);
    if (rank < less) {
      if (is_same) return;
      count = less;
    } else {
      elements += less;
      rank -= less;
      count -= less;
    }
  }
  NAME(sort_short)(count, elements);
}

WIDE static ptrdiff_t NAME(divide)(ptrdiff_t count, void *elements, uint64_t pivot, bool or_equal) {
  return or_equal ? NAME(split)(count, elements, VECTOR_OF(pivot), true)
                  : NAME(split)(count, elements, VECTOR_OF(pivot), false);
}

#undef MASK
#undef VECTOR_OF
#undef LOAD_SOME
#undef STORE_SOME
#undef COMPRESSED
#undef ADD_SOME
#undef EQUAL_OF_SOME
#undef FIRST
#undef SWAPPED
#undef NAME
#undef LESS
#undef MIN
#undef MAX
#undef GREATEST
#undef FLIP
#undef SPREAD
