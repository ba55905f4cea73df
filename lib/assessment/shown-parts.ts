/**
 * Rounds `parts` to whole numbers that add up to their rounded sum (largest remainder method). None
 * differs from its part by 1 or more.
 */
export function wholeParts(parts: number[]): { parts: number[]; total: number } {
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0)) + 0;
  const whole = parts.map((part) => Math.floor(part) + 0);
  const missing = total - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, place) => ({ place, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, missing)) whole[place] = (whole[place] ?? 0) + 1;
  return { parts: whole, total };
}
