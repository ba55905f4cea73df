/** A pendulum hanging from `PIVOT`, its scale an arc of this radius. */
export const PIVOT = { x: 200, y: 14 };
export const RADIUS = 168;

const WIDEST_DEGREES = 62;

/** The point for a leaning from −100 to +100, `beyond` outside (or inside) the arc. */
export function pointAt(leaning: number, beyond = 0): { x: number; y: number } {
  const angle = (leaning / 100) * WIDEST_DEGREES * (Math.PI / 180);
  const x = PIVOT.x + (RADIUS + beyond) * Math.sin(angle);
  const y = PIVOT.y + (RADIUS + beyond) * Math.cos(angle);
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

/** The arc between two leanings, as SVG path data. */
export function arcBetween(low: number, high: number, beyond = 0): string {
  const from = pointAt(low, beyond);
  const to = pointAt(high, beyond);
  const r = RADIUS + beyond;
  return `M${from.x} ${from.y}A${r} ${r} 0 0 0 ${to.x} ${to.y}`;
}

/** The sector from the pivot to the arc. */
export function sectorBetween(low: number, high: number): string {
  return `M${PIVOT.x} ${PIVOT.y}L${arcBetween(low, high).slice(1)}Z`;
}
