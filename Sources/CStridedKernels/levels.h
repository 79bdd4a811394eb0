#ifndef STRIDED_LEVELS_H
#define STRIDED_LEVELS_H

/// The index of a level in a table of loops that the compiler vectorises.
///
/// x86-64 has loops of each level. On arm64 every processor has AdvSIMD, so the loops of the baseline use it.
static inline int loop_index(int level) {
#if defined(__x86_64__)
  return level;
#else
  (void)level;
  return 0;
#endif
}

#endif
