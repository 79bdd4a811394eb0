/// What Swift cannot express: vector instructions chosen at run time, and streaming stores.
///
/// Each function states the units of its counts and strides. Moves and fills treat elements as
/// bits, at any alignment. The memory that is read and the memory that is written do not overlap,
/// unless a function says otherwise. `level` is at most `strided_simd_level()`.
#ifndef CSTRIDEDKERNELS_H
#define CSTRIDEDKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The vector instructions that kernels may use, in ascending order.
enum strided_simd {
  /// What the compiler makes for every processor of the architecture; mathematics by the C library.
  strided_simd_baseline = 0,
  strided_simd_avx2 = 1,
  strided_simd_avx512 = 2,
  /// The only other level of arm64: mathematics in vectors of 128 bits.
  strided_simd_advsimd = 1,
};

/// The vector instructions in use, determined at the first call.
///
/// These are the best of the processor. The environment variable `STRIDED_SIMD` can limit them to
/// `baseline`, or to `avx2` on x86-64.
int strided_simd_level(void);

/// Transposes a matrix with contiguous columns to a matrix with contiguous rows.
///
/// Element (r, c) is read at `source + r * width + c * source_stride` and written at `destination +
/// r * destination_stride + c * width`. Strides and `width` are in bytes; `rows` and `columns`
/// count elements. `width` is 1, 2, 4, 8 or 16.
void strided_transpose(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns,
                       void *destination, ptrdiff_t destination_stride, const void *source,
                       ptrdiff_t source_stride);

/// Copies `rows` rows of `byte_count` bytes with streaming stores.
///
/// Strides are in bytes. If `fetches` is true, rows of the source are prefetched, because the
/// hardware does not predict their addresses.
void strided_stream_rows(int level, ptrdiff_t rows, size_t byte_count, void *destination,
                         ptrdiff_t destination_stride, const void *source,
                         ptrdiff_t source_stride, bool fetches);

/// The elementwise operations of real numbers.
enum strided_operation {
  strided_add = 0,
  strided_subtract = 1,
  strided_multiply = 2,
  strided_divide = 3,
};

/// Writes `first op second` to a contiguous row of `float` (`width` 4) or `double` (`width` 8).
///
/// `count` counts elements. The stride of a source is in bytes: `width` for a contiguous source, 0
/// for a scalar. A source may be the result itself or start at a higher address, unless `streams`
/// is true. If `streams` is true, the results are written with streaming stores.
void strided_combine(int level, enum strided_operation operation, size_t width, ptrdiff_t count,
                     void *result, const void *first, ptrdiff_t first_stride, const void *second,
                     ptrdiff_t second_stride, bool streams);

/// The element types of comparisons, integer operations and extrema.
enum strided_element {
  strided_float,
  strided_double,
  strided_int8,
  strided_int16,
  strided_int32,
  strided_int64,
  strided_uint8,
  strided_uint16,
  strided_uint32,
  strided_uint64,
};

/// The comparisons of two numbers.
enum strided_comparison {
  strided_less = 0,
  strided_less_or_equal = 1,
  strided_equal = 2,
  strided_not_equal = 3,
};

/// Writes the truth of `first op second` to a contiguous row of `bool`.
///
/// `count` counts elements. The stride of a source is in bytes: the size of an element for a contiguous
/// source, 0 for a scalar. A source of 8 bits may be the result itself or start at a higher address.
void strided_compare(int level, enum strided_comparison comparison, enum strided_element element,
                     ptrdiff_t count, bool *result, const void *first, ptrdiff_t first_stride,
                     const void *second, ptrdiff_t second_stride);

/// Why a power of integers cannot be computed.
enum strided_power_failure {
  strided_power_fits = 0,
  strided_power_overflows = 1,
  strided_power_is_negative = 2,
};

/// Writes the powers of two rows of integers of 4 or 8 bytes to a contiguous row, and returns the last failure.
///
/// A negative exponent fails, unless the base is 1 or -1. `count` counts elements. The stride of a source is in
/// bytes: the size of an element for a contiguous source, 0 for a scalar. A source may be the result itself or
/// start at a higher address. There are no loops of the baseline.
enum strided_power_failure strided_power_integers(int level, bool is_signed, size_t width,
                                                  ptrdiff_t count, void *result,
                                                  const void *first, ptrdiff_t first_stride,
                                                  const void *second, ptrdiff_t second_stride);

/// The elementwise operations of two integers.
enum strided_integer_operation {
  strided_integer_multiply = 0,
  strided_shift_left = 1,
  strided_shift_right = 2,
  strided_minimum = 3,
  strided_maximum = 4,
};

/// Writes an operation of two rows of integers to a contiguous row, and returns whether one failed.
///
/// A product fails if it does not fit, and a shift if it is negative. A shift by at least the width leaves 0,
/// or the sign. `element` is a type of integers. `count` counts elements. The stride of a source is in
/// bytes: the size of an element for a contiguous source, 0 for a scalar. A source may be the result itself or
/// start at a higher address. There are no loops of the baseline.
bool strided_combine_integers(int level, enum strided_integer_operation operation,
                              enum strided_element element, ptrdiff_t count, void *result,
                              const void *first, ptrdiff_t first_stride, const void *second,
                              ptrdiff_t second_stride);

/// The elementwise functions of one integer.
enum strided_integer_function {
  strided_absolute = 0,
  strided_sign = 1,
};

/// Writes a function of a contiguous row of integers to one, and returns whether one failed.
///
/// A magnitude fails if it does not fit. The source may be the result itself or start at a higher address.
/// There are no loops of the baseline.
bool strided_map_integers(int level, enum strided_integer_function function,
                          enum strided_element element, ptrdiff_t count, void *result,
                          const void *source);

/// The tests of a real number.
enum strided_test {
  strided_is_nan = 0,
  strided_is_finite = 1,
  strided_is_infinite = 2,
  strided_is_negative = 3,
};

/// Writes whether a test of `float` (`width` 4) or `double` (`width` 8) holds; both rows are contiguous.
void strided_classify(int level, enum strided_test test, size_t width, ptrdiff_t count,
                      bool *result, const void *source);

/// The sum of `count` contiguous elements; every level adds in the same order.
double strided_sum_double(int level, ptrdiff_t count, const void *from);

/// The sum of `count` contiguous elements; every level adds in the same order.
float strided_sum_float(int level, ptrdiff_t count, const void *from);

/// Writes the sums of the lower and the upper 32 bits of contiguous 64-bit integers to `sums`.
///
/// `count` counts integers. The bits of `flip` are inverted in each integer first. No sum overflows
/// if `count` is less than 2^32.
void strided_sum_halves(int level, ptrdiff_t count, const void *from, uint64_t flip,
                        uint64_t *sums);

/// Writes the sum of each of `count` columns of at least one row of elements, in the order of the rows.
///
/// Neighbouring rows are `step` elements apart. Real numbers are added in their own type. Integers, of at most 32
/// bits, are added in 64 bits.
void strided_sum_rows(int level, enum strided_element element, ptrdiff_t count, ptrdiff_t rows,
                      ptrdiff_t step, const void *elements, void *sums);

/// Writes the sums of the lower and of the upper 32 bits of each of `count` columns of rows of 64-bit integers.
///
/// Neighbouring rows are `step` integers apart. The bits of `flip` are inverted in each integer first. No sum
/// overflows below 2^32 rows.
void strided_sum_rows_of_halves(int level, ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,
                                const void *elements, uint64_t flip, uint64_t *low, uint64_t *high);

/// The sum of the squares of `count` contiguous elements; every level adds in the same order.
double strided_squares_double(int level, ptrdiff_t count, const void *from);

/// The sum of the squares of `count` contiguous elements; every level adds in the same order.
float strided_squares_float(int level, ptrdiff_t count, const void *from);

/// Writes the sum of the distances of `count` contiguous elements from `pivot`, and of their squares.
///
/// Every level adds in the same order.
void strided_moments_double(int level, ptrdiff_t count, const void *from, double pivot,
                            double *sum, double *square);

/// Like `strided_moments_double`, for `float`.
void strided_moments_float(int level, ptrdiff_t count, const void *from, float pivot, float *sum,
                           float *square);

/// Adds the distances of a row of elements from a row of pivots to `sums`, their squares to `squares`.
void strided_add_moments_double(int level, ptrdiff_t count, const void *from, const double *pivots,
                                double *sums, double *squares);

/// Like `strided_add_moments_double`, for `float`.
void strided_add_moments_float(int level, ptrdiff_t count, const void *from, const float *pivots,
                               float *sums, float *squares);

/// Adds the absolute values of `count` contiguous elements to `sums`, each to its own, and returns their total.
///
/// `sums` may be null. Every level adds in the same order.
double strided_add_magnitudes_double(int level, ptrdiff_t count, const double *from, double *sums);

/// Like `strided_add_magnitudes_double`, for `float`.
float strided_add_magnitudes_float(int level, ptrdiff_t count, const float *from, float *sums);

/// Writes the minimum or the maximum of at least one contiguous element to `winner`.
///
/// It is NaN if an element is NaN. Every level compares in the same order.
void strided_extremum(int level, enum strided_element element, bool is_greatest, ptrdiff_t count,
                      const void *elements, void *winner);

/// The index of the first of at least one contiguous element that `strided_extremum` could write.
ptrdiff_t strided_extremum_position(int level, enum strided_element element, bool is_greatest,
                                    ptrdiff_t count, const void *elements);

/// Writes that index for each of some rows, which are `step` bytes apart.
void strided_extremum_positions(int level, enum strided_element element, bool is_greatest,
                                ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,
                                const void *elements, ptrdiff_t *places);

/// Writes the winner of each of `count` columns of rows of elements, or replaces it by an element that wins.
///
/// Neighbouring rows are `step` elements apart. If `starts` is false, `winners` holds those of earlier rows, of
/// the type of the elements. The last NaN wins over all others.
void strided_extremum_rows(int level, enum strided_element element, bool is_greatest,
                           ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step, const void *elements,
                           void *winners, bool starts);

/// Writes the bin of each `float` or `double`; that of numbers outside the edges, and of NaN, is `bins`.
///
/// `density` is the number of bins in a unit. Each edge is less than a quarter of a bin from its exact place.
void strided_bins(int level, enum strided_element element, ptrdiff_t count, const void *numbers,
                  ptrdiff_t stride, const double *edges, int32_t bins, double density,
                  int32_t *places);

/// Adds to each of `extent` counts the number of its places.
void strided_count_places(ptrdiff_t count, const int32_t *places, ptrdiff_t extent,
                          int64_t *counts);

/// Writes the sums of contiguous `double`s up to each one; every level adds in the same order.
///
/// The sums may be written over the elements.
void strided_scan_double(int level, ptrdiff_t count, const void *elements, void *sums);

/// The same for `float`s.
void strided_scan_float(int level, ptrdiff_t count, const void *elements, void *sums);

/// Writes the least or the greatest of contiguous elements up to each one; the last NaN wins over all others.
///
/// They may be written over the elements. Returns false, without any effect, for integers other than signed ones of
/// 32 and 64 bits.
bool strided_scan_extrema(int level, enum strided_element element, bool is_greatest,
                          ptrdiff_t count, const void *elements, void *extrema);

/// Writes the sums of contiguous 64-bit integers up to each one, which may be written over the elements.
///
/// Returns whether a sum overflows; the sums are then useless.
bool strided_scan_integers(int level, bool is_signed, ptrdiff_t count, const void *elements,
                           void *sums);

/// Writes the first winner of each of `count` columns of rows of elements, and its row.
///
/// There are 1 to 127 rows, `step` elements apart; columns are `distance` elements apart. A place is a signed
/// integer of the size of an element. The first NaN wins over all others.
void strided_extremum_places(int level, enum strided_element element, bool is_greatest,
                             ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step, ptrdiff_t distance,
                             const void *elements, void *winners, void *places);

/// The number of contiguous elements of `width` bytes (1, 2, 4 or 8) that have one of the bits of `mask`.
ptrdiff_t strided_count_nonzero(int level, size_t width, ptrdiff_t count, const void *elements,
                                uint64_t mask);

/// Writes these numbers of `count` columns of up to 255 contiguous rows, `step` elements apart.
void strided_count_nonzero_rows(int level, size_t width, ptrdiff_t count, ptrdiff_t rows,
                                ptrdiff_t step, const void *elements, uint64_t mask,
                                int64_t *totals);

/// Writes the number of elements of a sorted line that are less than each value, or not greater if `is_after`.
///
/// Values, places and the line of `length` elements are contiguous, and no element of the line is NaN. A NaN among
/// the values is greater than all elements. Returns false, without any effect, if there is no loop in vectors.
bool strided_places(int level, enum strided_element element, ptrdiff_t count, const void *values,
                    ptrdiff_t length, const void *line, bool is_after, int64_t *places);

/// Checks positions of which negative ones count from the end.
///
/// `signs` is negative if a position is negative. `misses` is negative if a position is out of range
/// for `extent`, and for some extents near the largest integer.
void strided_check_positions(int level, ptrdiff_t count, const int64_t *positions, int64_t extent,
                             int64_t *signs, int64_t *misses);

/// Writes positions times `stride`; `extent` is added to negative positions first.
void strided_offsets(int level, ptrdiff_t count, const int64_t *positions, int64_t extent,
                     int64_t stride, int64_t *offsets);

/// Writes the elements of `width` bytes whose flags are 1, in order, to the first places of `packed`.
///
/// It writes at most `limit` elements and returns their number. If the level has no vectors for this
/// width, it writes nothing and returns -1.
ptrdiff_t strided_pack(int level, size_t width, ptrdiff_t count, void *packed, ptrdiff_t limit,
                       const uint8_t *flags, const void *source);

/// Writes packed elements of `width` bytes, in order, to the places whose flags are 1.
///
/// It returns their number. If the level has no vectors for this width, it writes nothing and returns -1.
ptrdiff_t strided_unpack(int level, size_t width, ptrdiff_t count, void *destination,
                         const uint8_t *flags, const void *packed);

/// Writes elements of `width` bytes where a flag is 1, and nothing where it is 0.
///
/// Returns false, and writes nothing at all, if the level has no masked stores of this width.
bool strided_store_where(int level, size_t width, ptrdiff_t count, void *destination,
                         const uint8_t *flags, const void *source);

/// Writes the same element of `width` bytes `count` times, to any address.
///
/// `width` is 1, 2, 4, 8 or 16. If `streams` is true, streaming stores are used.
void strided_fill(int level, void *destination, const void *element, size_t width, size_t count,
                  bool streams);

/// Folds bytes to 16 bytes that have the same CRC-32, that of ZIP and of zlib, from a state of 0 on.
///
/// `state` is the state before the bytes: the checksum without the last inversion. Returns the number of bytes that are
/// folded: all whole blocks of 64 bytes, or 0 if the level or the processor has no carry-less products.
/// (V. Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009.)
size_t strided_fold_checksum(int level, uint32_t state, const void *bytes, size_t count,
                             void *folded);

/// Sorts the columns of a block of rows of 64 bytes, each for itself, in ascending order.
///
/// A row holds unsigned integers of `width` bytes: 1, 2, 4 or 8. `count` counts rows. The block is
/// aligned to 64 bytes.
void strided_sort_columns(int level, size_t width, ptrdiff_t count, void *block);

/// Sorts the unsigned integers of a block as one list.
///
/// Afterwards its columns, one after the other, are in ascending order. The block is that of
/// `strided_sort_columns`. The width is 2, 4 or 8, and the number of rows a power of two greater than 1.
void strided_sort_block(int level, size_t width, ptrdiff_t count, void *block);

/// An order in which elements are sorted as they are. Real numbers are neither NaN nor -0.
enum strided_key_order { strided_order_unsigned, strided_order_signed, strided_order_real };

/// Whether a level has a quicksort of elements of a width, without which the functions below have no effect.
bool strided_has_quicksort(int level, size_t width);

/// Sorts elements in place.
void strided_quicksort(size_t width, enum strided_key_order order, ptrdiff_t count,
                       void *elements);

/// Moves the element of a rank to its place, and those that are less before it.
void strided_quickselect(size_t width, enum strided_key_order order, ptrdiff_t rank,
                         ptrdiff_t count, void *elements);

/// Moves the elements that are less than a pivot, or not greater if `or_equal`, before the others.
///
/// There are at least 256 elements. Returns how many are moved to the start.
ptrdiff_t strided_split(size_t width, enum strided_key_order order, ptrdiff_t count,
                        void *elements, uint64_t pivot, bool or_equal);

/// How the bits of an element become a key, an unsigned integer of the same order.
///
/// The bits of `flip` are inverted, and those of `spread` too if the sign bit is 1. For integers
/// `spread` is 0; `infinity` is what the bits of NaN exceed, but for their sign.
struct strided_key_form {
  uint64_t flip;
  uint64_t spread;
  uint64_t infinity;
};

/// Replaces elements of `width` bytes by keys: 1, 2, 4 or 8.
///
/// Returns whether one of the elements is NaN or -0, whose order is not that of its key.
bool strided_make_keys(int level, size_t width, ptrdiff_t count, void *elements,
                       struct strided_key_form form);

/// Whether one of some elements is NaN or -0; false for integers.
bool strided_has_specials(int level, size_t width, ptrdiff_t count, const void *elements,
                          struct strided_key_form form);

/// Replaces keys by their elements.
void strided_make_bits(int level, size_t width, ptrdiff_t count, void *keys,
                       struct strided_key_form form);

/// Writes the bits in which some of at least one key differ.
///
/// Returns whether a key is less than the one before.
bool strided_key_differences(int level, size_t width, ptrdiff_t count, const void *keys,
                             uint64_t *differing);

/// Whether the keys of elements rise or stay the same, and none of the elements is NaN.
///
/// It ends soon after the first element that is out of order.
bool strided_is_rising(int level, size_t width, ptrdiff_t count, const void *elements,
                       struct strided_key_form form);

/// Writes the bits in which the keys of some of at least one element differ.
///
/// -0 has the key of 0, and NaN alone the greatest key. Returns whether one of them is there.
bool strided_survey_elements(int level, size_t width, ptrdiff_t count, const void *elements,
                             struct strided_key_form form, uint64_t *differing);

/// Counts the elements whose key is less than `pivot`, and those with that key.
///
/// -0 has the key of 0, and NaN alone the greatest key.
void strided_count_elements(int level, size_t width, ptrdiff_t count, const void *elements,
                            struct strided_key_form form, uint64_t pivot, ptrdiff_t *less,
                            ptrdiff_t *same);

/// Writes the keys of elements as integers of 64 bits.
///
/// -0 has the key of 0, and NaN alone the greatest key of the width.
void strided_widen_keys(int level, size_t width, ptrdiff_t count, const void *elements,
                        struct strided_key_form form, uint64_t *keys);

/// Writes keys without their lowest `dropped` bits, and their positions from `first` on in `bits` bits below.
void strided_pack_positions(int level, ptrdiff_t count, const uint64_t *keys, int dropped,
                            int bits, uint64_t first, uint64_t *items);

/// Keeps the positions of such integers, whose bits are those of `mask`.
void strided_unpack_positions(int level, ptrdiff_t count, uint64_t *items, uint64_t mask);

/// The index of the first of some integers that is the same as the next one but for the bits of `mask`.
///
/// It is the last index if there is none. `mask` has the lowest bits, and `count` is at least 1.
ptrdiff_t strided_find_tie(int level, ptrdiff_t count, const uint64_t *items, uint64_t mask);

/// Writes the positions that sort keys of at most 64 values; equal keys stay in order.
///
/// Returns false, and writes nothing, if there are more values, or if the first that are looked at are many. There are
/// at least 64 keys. `keys` and `positions` share no memory.
bool strided_place_few(ptrdiff_t count, const uint64_t *keys, uint64_t *positions);

/// Sorts elements of at most 64 values, of a width of 4 or 8 bytes, in place.
///
/// Returns false, and writes nothing, where `strided_place_few` does, or if real numbers are NaN or -0. There are at
/// least 64 elements.
bool strided_sort_few(size_t width, enum strided_key_order order, ptrdiff_t count, void *elements);

/// Writes the keys from `low` to `high` among those of elements, in their order, and returns how many they are.
///
/// -0 has the key of 0, and NaN alone the greatest key. `chosen` has room for `count` keys, and may be
/// where the elements are. `less` is the number of keys below `low`.
ptrdiff_t strided_choose_keys(int level, size_t width, ptrdiff_t count, const void *elements,
                              struct strided_key_form form, uint64_t low, uint64_t high,
                              void *chosen, ptrdiff_t *less);

/// Writes the elements whose key is less than `pivot`, those with that key, and those with a greater key to three
/// places, each in their order.
///
/// -0 has the key of 0, and NaN alone the greatest key.
void strided_divide_elements(int level, size_t width, ptrdiff_t count, const void *elements,
                             struct strided_key_form form, uint64_t pivot, void *less, void *same,
                             void *greater);

/// Writes the positions of elements in the way of `strided_divide_elements`; that of the first one is `first`.
void strided_divide_positions(int level, size_t width, ptrdiff_t first, ptrdiff_t count,
                              const void *elements, struct strided_key_form form, uint64_t pivot,
                              int64_t *less, int64_t *same, int64_t *greater);

/// Writes the positions of the elements whose key is less than `pivot`, and of up to `limit` first ones with that key;
/// that of the first element is `first`.
///
/// -0 has the key of 0, and NaN alone the greatest key. `numbers` are how many positions are written to each of the two
/// places. There is room for 7 more than `limit` in `same`.
void strided_first_positions(int level, size_t width, ptrdiff_t first, ptrdiff_t count,
                             const void *elements, struct strided_key_form form, uint64_t pivot,
                             ptrdiff_t limit, int64_t *less, int64_t *same, ptrdiff_t *numbers);

/// The functions of one real number.
enum strided_function {
  strided_exp,
  strided_exp2,
  strided_exp10,
  strided_expm1,
  strided_log,
  strided_log2,
  strided_log10,
  strided_log1p,
  strided_sin,
  strided_cos,
  strided_tan,
  strided_asin,
  strided_acos,
  strided_atan,
  strided_sinh,
  strided_cosh,
  strided_tanh,
  strided_asinh,
  strided_acosh,
  strided_atanh,
  strided_cbrt,
  strided_erf,
  strided_erfc,
  strided_gamma,
  strided_lgamma,
  strided_sinc,
  strided_sqrt,
  strided_floor,
  strided_ceil,
  strided_trunc,
  strided_fabs,
  strided_rint,
};

/// The functions of two real numbers.
enum strided_function2 {
  strided_pow,
  strided_atan2,
  strided_hypot,
  strided_fmod,
  strided_copysign,
  strided_nextafter,
  strided_logaddexp,
  strided_fmin,
  strided_fmax,
  strided_heaviside,
};

/// Converts a row of 16-bit floating-point numbers to a contiguous row of `float`, which is exact.
///
/// The stride is in bytes.
void strided_widen(int level, ptrdiff_t count, float *result, const void *source,
                   ptrdiff_t source_stride);

/// Converts a contiguous row of `float` to 16-bit floating-point numbers, rounded to nearest, ties to even.
///
/// The stride is in bytes.
void strided_narrow(int level, ptrdiff_t count, void *result, ptrdiff_t result_stride,
                    const float *source);

/// Writes a function of each element of a row of `float` (`width` 4) or `double` (`width` 8).
///
/// `count` counts elements. Strides are in bytes. The result may be the source itself.
void strided_map(int level, enum strided_function function, size_t width, ptrdiff_t count,
                 void *result, ptrdiff_t result_stride, const void *source,
                 ptrdiff_t source_stride);

/// Writes a function of the elements of two rows; counts and strides are those of `strided_map`.
void strided_map2(int level, enum strided_function2 function, size_t width, ptrdiff_t count,
                  void *result, ptrdiff_t result_stride, const void *first, ptrdiff_t first_stride,
                  const void *second, ptrdiff_t second_stride);

/// Writes the products of two rows plus a third one, rounded once.
///
/// Counts and strides are those of `strided_map`. The result may be a source itself.
void strided_fma(int level, size_t width, ptrdiff_t count, void *result, ptrdiff_t result_stride,
                 const void *first, ptrdiff_t first_stride, const void *second,
                 ptrdiff_t second_stride, const void *addend, ptrdiff_t addend_stride);

/// Writes a function of each complex number of a row.
///
/// A complex number is two `float` (`width` 8) or two `double` (`width` 16). The function is one of
/// those up to `strided_atanh`, or `strided_sqrt`. `count` counts complex numbers. Strides are in
/// bytes.
void strided_map_complex(enum strided_function function, size_t width, ptrdiff_t count,
                         void *result, ptrdiff_t result_stride, const void *source,
                         ptrdiff_t source_stride);

/// Writes the powers of the complex numbers of two rows.
///
/// Counts and strides are those of `strided_map_complex`.
void strided_power_complex(size_t width, ptrdiff_t count, void *result, ptrdiff_t result_stride,
                           const void *first, ptrdiff_t first_stride, const void *second,
                           ptrdiff_t second_stride);

/// Whether a function is computed in vectors at a level.
bool strided_map_has_vectors(int level, enum strided_function function, size_t width);
/// Whether a function of two numbers is computed in vectors at a level.
bool strided_map2_has_vectors(int level, enum strided_function2 function, size_t width);

/// The largest inner extent and number of columns of a small matrix product.
enum { strided_small_extent = 8 };

/// A stack of matrix products with few columns and a short inner extent, and any number of rows.
///
/// The product is `rows x inner` times `inner x columns`. All distances count elements: from row to
/// row, from column to column, and, for `count` products, from matrix to matrix.
struct strided_small_product {
  ptrdiff_t rows, columns, inner, count;
  ptrdiff_t result_row, result_column, result_step;
  ptrdiff_t first_row, first_column, first_step;
  ptrdiff_t second_row, second_column, second_step;
};

/// Writes `alpha` times the products of `float` (`width` 4) or `double` (`width` 8) matrices plus `beta`
/// times the old results.
///
/// Without `alpha` the factor is 1; without `beta`, or if it is 0, the old results are not read.
void strided_multiply_small(int level, size_t width, const struct strided_small_product *product,
                            void *result, const void *first, const void *second,
                            const void *alpha, const void *beta);

/// Factorises a positive definite matrix of `float` (`width` 4) or `double` (`width` 8): A = L·Lᵀ.
///
/// The matrix is in column-major order, with `lead` elements from column to column. Its lower triangle is replaced by
/// L; the other triangle is not written, and does not matter. If it has more than `n` `rows`, the rows below the
/// first `n` are replaced by their rows of L; `n` must then be a multiple of 4. Returns the first minor that is not
/// positive, counted from 1, or 0.
ptrdiff_t strided_cholesky(int level, size_t width, ptrdiff_t rows, ptrdiff_t n, void *matrix,
                           ptrdiff_t lead);

/// Factorises a matrix of `float` (`width` 4) or `double` (`width` 8) with exchanges of rows: P·A = L·U.
///
/// The matrix is in column-major order, with `lead` elements from column to column. It is replaced by L below the
/// diagonal, and U on and above it. `pivots` receives, for each step, the row that is exchanged with that of the
/// step, counted from 1. Returns the first pivot that is 0, counted from 1, or 0.
ptrdiff_t strided_lu(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns, void *matrix,
                     ptrdiff_t lead, int32_t *pivots);

/// Replaces further columns of a matrix by the solutions of L·X = B.
///
/// L is the unit lower triangle of the first `rows` rows and columns of the factors of `strided_lu`. Both matrices have
/// `lead` elements from column to column.
void strided_solve_lower(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns,
                         const void *factors, ptrdiff_t lead, void *matrix);

/// Exchanges the first `steps` rows of further columns of a matrix with those that `strided_lu` chose.
void strided_exchange_rows(int level, size_t width, ptrdiff_t steps, const int32_t *pivots,
                           ptrdiff_t columns, void *matrix, ptrdiff_t lead);

/// Factorises a matrix of `float` (`width` 4) or `double` (`width` 8) by reflections: A = Q·R.
///
/// The matrix is in column-major order, with `lead` elements from column to column. R replaces its elements on and
/// above the diagonal. The elements below a diagonal element are those of v, whose first element is 1, for the
/// reflection 1 - τ·v·vᵀ; if τ is 0, they do not matter. `scales` receives τ of each reflection, as many as the
/// shorter side. Q is the product of the reflections.
void strided_qr(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns, void *matrix,
                ptrdiff_t lead, void *scales);

/// Replaces the products Vᵀ·V of the vectors of `count` reflections by the upper triangle T.
///
/// The product of the reflections, in their order, is 1 - V·T·Vᵀ. `scales` are their factors τ. Only the products
/// above the diagonal are read. The matrix is in column-major order, with `lead` elements from column to column.
void strided_reflection_factors(int level, size_t width, ptrdiff_t count, void *products,
                                ptrdiff_t lead, const void *scales);

/// Finds the eigenvalues and eigenvectors of a diagonal matrix plus ρ·z·zᵀ, of `float` (`width` 4) or `double` (8).
///
/// ρ is positive, and z has the length 1 and no zeros. The diagonal, the poles, is in ascending order, and no two of
/// its elements are equal. `values` receives the eigenvalues in ascending order; there is one above each pole.
/// `vectors` receives the eigenvectors in columns of `count` elements, element j of each in row `rows[j]`. `work` has
/// room for 2·count elements.
void strided_secular(int level, size_t width, ptrdiff_t count, const void *poles, const void *z,
                     double rho, const ptrdiff_t *rows, void *values, void *vectors, void *work);

/// The bytes of a row of a panel, one vector of the widest kind.
enum strided_panel_size { strided_panel_bytes = 64 };

/// How the sums of a panel are computed.
enum strided_panel_arithmetic {
  /// Integers of 8 to 64 bits; overflow wraps around.
  strided_panel_8,
  strided_panel_16,
  strided_panel_32,
  strided_panel_64,
  /// Integers of 64 bits whose factors fit in signed numbers of 32 bits.
  strided_panel_32_to_64,
  /// `float`; a product is rounded before it is added.
  strided_panel_float,
  /// Words of 64 truth values, and factors that are bytes of 0 or 1: "or" of "and".
  strided_panel_truth
};

/// Adds the products of `rows x inner` factors and a panel of `inner` rows to a panel of `rows` sums.
///
/// The rows of panels follow each other, and are aligned to their size. Each sum adds its products in order.
void strided_add_panel(int level, enum strided_panel_arithmetic arithmetic, ptrdiff_t rows,
                       ptrdiff_t inner, const void *factors, const void *panel, void *sums);

/// The largest radix of a pass of a Fourier transform.
enum { strided_fourier_maximum_radix = 64 };

/// A pass of a Fourier transform.
///
/// Complex numbers have the real part first, but `spread` holds the real parts of all groups before their
/// imaginary parts.
struct strided_fourier_pass {
  /// 2, 4, 8, or an odd number up to `strided_fourier_maximum_radix`.
  ptrdiff_t radix;
  /// The product of the radices of the passes before.
  ptrdiff_t span;
  /// The product of the radices of the passes after.
  ptrdiff_t groups;
  /// For each group p, the numbers exp(-2πi p k / (radix groups)) for k from 1 to radix - 1.
  const void *factors;
  /// For each k from 1, the same numbers for all q + span p with q < span and p < groups, in rows whose length
  /// is a multiple of 16; needed for a span below 16.
  const void *spread;
  /// The cosines of 2πj / radix for j < radix, then the sines; needed for radices but 2, 3, 4, 5, 7, 8 and 11.
  const void *roots;
};

/// Computes exp(-2πi / n) transforms of `lanes` lines, and returns whether the results are in y.
///
/// Number k of line q is at lanes * k + q; real and imaginary parts are apart. `lanes` is 1, or a multiple of
/// the numbers in 64 bytes. Both x and y are overwritten. Up to 64 bytes past the ends of both are
/// read and written.
/// `width` is the size of `float` or `double`.
bool strided_fourier_transform(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                               const struct strided_fourier_pass *passes, void *xr, void *xi,
                               void *yr, void *yi);

/// Computes half of the exp(-2πi / n) transforms of real lines of an odd number of points n: numbers 0 to n / 2.
///
/// The real parts of x are the lines; the rules are those of `strided_fourier_transform`. The first pass of radix r
/// has a span of 1. The spans of the others are multiplied by (r + 1) / 2r, because they run on the (r + 1) / 2
/// lines that the first pass gives.
bool strided_fourier_transform_odd(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                                   const struct strided_fourier_pass *passes, void *xr, void *xi,
                                   void *yr, void *yi);

/// The inverse of `strided_fourier_transform_odd`, times n, with the same passes.
bool strided_fourier_restore_odd(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                                 const struct strided_fourier_pass *passes, void *xr, void *xi,
                                 void *yr, void *yi);

/// Lines of an array, in units of real numbers.
struct strided_fourier_lines {
  /// The number of lines.
  ptrdiff_t lanes;
  /// The lines side by side in scratch memory, at least `lanes`.
  ptrdiff_t room;
  /// The numbers of each line.
  ptrdiff_t count;
  /// The distance between neighbours of a line.
  ptrdiff_t stride;
  /// The distance of the first number of each line from the given address.
  const ptrdiff_t *offsets;
};

/// Reads lines to scratch memory, and fills them with zeros up to `total` numbers.
///
/// If `im` is null, the imaginary parts are 0. Lines that do not exist are zeros.
void strided_fourier_read(int level, size_t width, const struct strided_fourier_lines *lines,
                          ptrdiff_t total, const void *re, const void *im, void *xr, void *xi);

/// Writes lines of scratch memory, times `scale`. If `im` is null, only the real parts.
void strided_fourier_write(int level, size_t width, const struct strided_fourier_lines *lines,
                           double scale, const void *xr, const void *xi, void *re, void *im);

/// Multiplies number k of each line by a factor, or by its conjugate.
void strided_fourier_multiply(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                              const void *wr, const void *wi, bool conjugates, void *xr,
                              void *xi);

/// From the transforms x of lines whose numbers are neighbours a + ib, the transforms y of the real lines
/// a, b, …, times 2.
///
/// There are `half` numbers in x and `half` + 1 in y. The factors are exp(-πi k / half).
void strided_fourier_join_halves(int level, size_t width, ptrdiff_t lanes, ptrdiff_t half,
                                 const void *wr, const void *wi, const void *xr, const void *xi,
                                 void *yr, void *yi);

/// The inverse of `strided_fourier_join_halves`, times 4.
void strided_fourier_split_halves(int level, size_t width, ptrdiff_t lanes, ptrdiff_t half,
                                  const void *wr, const void *wi, const void *xr, const void *xi,
                                  void *yr, void *yi);

/// Multiplies number k of line q by `row[k]` and by number q of row k of `square`, from x to y.
///
/// The real parts of `square` are before its imaginary parts.
void strided_fourier_twist(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                           const void *row, const void *square, const void *xr, const void *xi,
                           void *yr, void *yi);

/// Transposes a square of `lanes` real numbers a side.
void strided_fourier_turn(int level, size_t width, ptrdiff_t lanes, const void *from, void *to);

/// The processor that currently runs the calling thread; -1 if the system does not tell.
int strided_current_processor(void);

/// Moves the calling thread off `processor`, if its affinity mask allows another one.
///
/// A system often places a thread that it wakes on the processor of the thread that woke it. It may
/// leave both there for milliseconds while another processor is idle. The mask is restored
/// immediately.
void strided_leave_processor(int processor);

/// Starts to write bytes of a file that are in memory only to the disk, and does not wait for the disk.
///
/// Returns whether the system has a call for it and accepted the file.
bool strided_start_writeback(int descriptor, int64_t offset, int64_t byte_count);

#ifdef __cplusplus
}
#endif

#endif
