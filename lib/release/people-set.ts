/**
 * A set of people by their numbers in the ledger, as a bit set: 10,000 people take 1.25 kB, and two
 * sets are compared 32 people at a time.
 */
export type PeopleSet = Uint32Array;

const BITS = 32;

/** The set of these numbers (whole, 0 and up). */
export function setOf(numbers: readonly number[]): PeopleSet {
  let highest = -1;
  for (const number of numbers) highest = Math.max(highest, number);
  const set = new Uint32Array(Math.floor(highest / BITS) + 1);
  for (const number of numbers)
    set[number >>> 5] = (set[number >>> 5] ?? 0) | (1 << (number & (BITS - 1)));
  return set;
}

/** Whether a number is in the set. */
export function holds(set: PeopleSet, number: number): boolean {
  return (((set[number >>> 5] ?? 0) >>> (number & (BITS - 1))) & 1) === 1;
}

/** The numbers in the set, the smallest first. */
export function numbersIn(set: PeopleSet): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < set.length * BITS; number += 1)
    if (holds(set, number)) numbers.push(number);
  return numbers;
}

/** How many are in the set. */
export function sizeOf(set: PeopleSet): number {
  let size = 0;
  for (let at = 0; at < set.length; at += 1) size += bitsIn(set[at] ?? 0);
  return size;
}

/** The size of the intersection. */
export function countCommon(set: PeopleSet, other: PeopleSet): number {
  const words = Math.min(set.length, other.length);
  let count = 0;
  for (let at = 0; at < words; at += 1) count += bitsIn((set[at] ?? 0) & (other[at] ?? 0));
  return count;
}

/** The same, of one set with many: of a small set only its non-empty words are visited. */
export function commonWith(set: PeopleSet): (other: PeopleSet) => number {
  const held = [...set.keys()].filter((at) => set[at] !== 0);
  if (held.length > set.length / 2) return (other) => countCommon(set, other);
  return (other) => {
    let count = 0;
    for (const at of held) count += bitsIn((set[at] ?? 0) & (other[at] ?? 0));
    return count;
  };
}

/** The stored form: number n is bit n mod 8 of byte ⌊n / 8⌋, without empty bytes at the end. */
export function bytesFrom(set: PeopleSet): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(set.length * 4);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = ((set[at >>> 2] ?? 0) >>> (8 * (at & 3))) & 255;
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  return bytes.slice(0, length);
}

/** A set from its stored form. */
export function setFrom(bytes: Uint8Array): PeopleSet {
  const set = new Uint32Array(Math.ceil(bytes.length / 4));
  bytes.forEach((byte, at) => {
    set[at >>> 2] = (set[at >>> 2] ?? 0) | (byte << (8 * (at & 3)));
  });
  return set;
}

// Counts the bits of a word in parallel (H. S. Warren, Hacker's Delight, 2nd edition, figure 5-2).
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * A compact form for numbers that lie close together: four bytes with the smallest, then a set
 * relative to it.
 */
export function packedFrom(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const first = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  if (numbers.length === 0) return new Uint8Array(4);
  const bytes = bytesFrom(setOf(numbers.map((number) => number - first)));
  const packed = new Uint8Array(bytes.length + 4);
  new DataView(packed.buffer).setUint32(0, first);
  packed.set(bytes, 4);
  return packed;
}

/** The numbers in the compact form, the smallest first. */
export function numbersPacked(packed: Uint8Array): number[] {
  const first = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  return numbersIn(setFrom(packed.subarray(4))).map((number) => number + first);
}
