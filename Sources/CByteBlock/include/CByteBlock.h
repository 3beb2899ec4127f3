// Looks at 64 bytes at once with the compiler's vectors, which Swift can't turn into bits itself.
//
// After Geoff Langdale and Daniel Lemire, "Parsing Gigabytes of JSON per Second" (VLDB Journal 28,
// 2019): each answer has a bit for every byte, the first byte's the lowest. All of it is inlined
// into the caller; with SSE2 a comparison of 64 bytes takes a dozen instructions.
//
// Each function looks at the first `count` bytes, 64 at most; bits of bytes behind them are zero. Of
// a range within a text, `readable` bytes can be read, so that it is loaded at once. Functions without a
// `count` look at all that can be read.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t CByteBlock __attribute__((ext_vector_type(64)));
typedef uint8_t CByteBlockAnywhere __attribute__((ext_vector_type(64), aligned(1), may_alias));
typedef bool CByteBlockBools __attribute__((ext_vector_type(64)));

/// The first 64 of so many bytes that can be read; zeros where there are fewer.
static inline void CByteBlock_load(CByteBlock *block, const uint8_t *bytes, size_t readable) {
  if (__builtin_expect(readable >= 64, true)) {
    // Not memcpy: the compiler joins the two into one call.
    *block = *(const CByteBlockAnywhere *)bytes;
  } else {
    memset(block, 0, 64);
    memcpy(block, bytes, readable);
  }
}

/// The bits of the first `count` bytes.
static inline uint64_t CByteBlock_first(size_t count) {
  return count >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << count) - 1;
}

/// The bits of bytes for which a comparison holds; to be given one comparison, as several that are
/// joined before are taken apart byte by byte.
#define CBYTEBLOCK_BITS(comparison) \
  __builtin_bit_cast(uint64_t, __builtin_convertvector((comparison), CByteBlockBools))

/// Zero for bytes in a range.
#define CBYTEBLOCK_BEYOND(block, low, high) \
  __builtin_elementwise_sub_sat((block) - (uint8_t)(low), (CByteBlock)(uint8_t)((high) - (low)))

/// Which of the bytes are of which kind.
typedef struct {
  uint64_t capitals;
  uint64_t smalls;
  uint64_t digits;
  /// 0x27.
  uint64_t apostrophes;
  uint64_t spaces;
  /// First bytes of sequences in UTF-8.
  uint64_t leads;
  /// Second and further bytes of sequences in UTF-8.
  uint64_t tails;
  /// What of ASCII is none of these: marks, apostrophes and controls.
  uint64_t signs;
} CByteBlockKinds;

static inline CByteBlockKinds CByteBlock_kinds(
  const uint8_t *bytes, size_t count, size_t readable
) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  const uint64_t first = CByteBlock_first(count);
  const uint64_t letters =
    CBYTEBLOCK_BITS(CBYTEBLOCK_BEYOND(block | 0x20, 'a', 'z') == 0) & first;
  const uint64_t capitals = CBYTEBLOCK_BITS(CBYTEBLOCK_BEYOND(block, 'A', 'Z') == 0) & first;
  const uint64_t beyond = CBYTEBLOCK_BITS(block >= 0x80) & first;
  const uint64_t leads = beyond == 0 ? 0 : CBYTEBLOCK_BITS(block >= 0xC0) & first;
  const uint64_t digits = CBYTEBLOCK_BITS(CBYTEBLOCK_BEYOND(block, '0', '9') == 0) & first;
  const uint64_t spaces = CBYTEBLOCK_BITS(block == ' ') & first;
  return (CByteBlockKinds){
    .capitals = capitals,
    .smalls = letters & ~capitals,
    .digits = digits,
    .apostrophes = CBYTEBLOCK_BITS(block == '\'') & first,
    .spaces = spaces,
    .leads = leads,
    .tails = beyond & ~leads,
    .signs = first & ~(letters | digits | spaces | beyond),
  };
}

/// Bytes that are the given one; behind the end there are zeros.
static inline uint64_t CByteBlock_equal(const uint8_t *bytes, size_t readable, uint8_t byte) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  return CBYTEBLOCK_BITS(block == byte);
}

/// Bytes that are one of those given; behind the end there are zeros.
static inline uint64_t CByteBlock_equalAny(
  const uint8_t *bytes, size_t readable, uint8_t a, uint8_t b, uint8_t c, uint8_t d, uint8_t e
) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  CByteBlock marks = __builtin_elementwise_min(block ^ a, block ^ b);
  marks = __builtin_elementwise_min(marks, block ^ c);
  marks = __builtin_elementwise_min(marks, block ^ d);
  return CBYTEBLOCK_BITS(__builtin_elementwise_min(marks, block ^ e) == 0);
}

/// Digits, and the first bytes of Arabic-Indic digits and of those as wide as an ideograph.
static inline uint64_t CByteBlock_digits(const uint8_t *bytes, size_t count, size_t readable) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  CByteBlock marks = __builtin_elementwise_min(block ^ 0xD9, block ^ 0xEF);
  marks = __builtin_elementwise_min(marks, CBYTEBLOCK_BEYOND(block, '0', '9'));
  return CBYTEBLOCK_BITS(marks == 0) & CByteBlock_first(count);
}

/// NUL and bytes beyond ASCII, and what is behind the end.
static inline uint64_t CByteBlock_beyondText(const uint8_t *bytes, size_t readable) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  return CBYTEBLOCK_BITS(block - 1 >= 0x7F);
}

/// What cleaning has to look at: controls but for tabs and line feeds, DEL, `&`, square brackets, and of the
/// first bytes of sequences in UTF-8 those that may begin something invisible or garbled; and what is
/// behind the end.
static inline uint64_t CByteBlock_unclean(const uint8_t *bytes, size_t readable) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  // Brackets differ in one bit, counted from the first of them.
  CByteBlock marks = __builtin_elementwise_min((block - '[') & 0xFD, block ^ '&');
  // Between the controls stand tabs and line feeds, which stay.
  marks = __builtin_elementwise_min(marks, CBYTEBLOCK_BEYOND(block, 0, '\t' - 1));
  marks = __builtin_elementwise_min(marks, CBYTEBLOCK_BEYOND(block, '\n' + 1, ' ' - 1));
  marks = __builtin_elementwise_min(marks, block ^ 0x7F);
  const uint64_t beyond = CBYTEBLOCK_BITS(block >= 0x80);
  if (beyond != 0) {
    marks = __builtin_elementwise_min(marks, (block & 0xFE) ^ 0xC2);
    marks = __builtin_elementwise_min(marks, block ^ 0xD8);
    marks = __builtin_elementwise_min(marks, CBYTEBLOCK_BEYOND(block, 0xE1, 0xE3));
    marks = __builtin_elementwise_min(marks, CBYTEBLOCK_BEYOND(block, 0xEF, 0xF0));
    marks = __builtin_elementwise_min(marks, block ^ 0xF3);
  }
  return CBYTEBLOCK_BITS(marks == 0);
}

/// Bytes below 0x80: the last ones of numbers of seven bits a byte.
static inline uint64_t CByteBlock_ends(const uint8_t *bytes, size_t count) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, count);
  return CBYTEBLOCK_BITS(block < 0x80) & CByteBlock_first(count);
}

/// What words are made of and what may go on inside of them.
typedef struct {
  /// Letters and digits of ASCII.
  uint64_t words;
  uint64_t beyondAscii;
  /// Apostrophes, full stops and commas.
  uint64_t joints;
} CByteBlockWords;

static inline CByteBlockWords CByteBlock_words(const uint8_t *bytes, size_t readable) {
  CByteBlock block;
  CByteBlock_load(&block, bytes, readable);
  const CByteBlock words = __builtin_elementwise_min(
    CBYTEBLOCK_BEYOND(block | 0x20, 'a', 'z'), CBYTEBLOCK_BEYOND(block, '0', '9'));
  const CByteBlock joints = __builtin_elementwise_min(block ^ '\'', (block & 0xFD) ^ ',');
  return (CByteBlockWords){
    .words = CBYTEBLOCK_BITS(words == 0),
    .beyondAscii = CBYTEBLOCK_BITS(block >= 0x80),
    .joints = CBYTEBLOCK_BITS(joints == 0),
  };
}

/// The first eight bytes at most at a place, the first the lowest; zeros where there are fewer.
static inline uint64_t CByteBlock_firstBytes(const uint8_t *bytes, size_t count, size_t readable) {
  uint64_t value = 0;
  if (readable >= 8) {
    memcpy(&value, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    value = __builtin_bswap64(value);
#endif
  } else {
    for (size_t at = 0; at < readable; at++) value |= (uint64_t)bytes[at] << (8 * at);
  }
  return count >= 8 ? value : value & (((uint64_t)1 << (8 * count)) - 1);
}

/// Asks for the 64 bytes around a place, to be there when they are read.
static inline void CByteBlock_prefetch(const void *place) { __builtin_prefetch(place); }

/// The eight bytes at a place, the first the lowest.
static inline uint64_t CByteBlock_eightBytes(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}
