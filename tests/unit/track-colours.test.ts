import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

type Triple = [number, number, number];

const styles = readFileSync(path.resolve(import.meta.dirname, "../../app/globals.css"), "utf8");

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const SEEN_WITH: Record<string, [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(name: string, theme: number): Triple {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(styles);
  const hex = pair?.[theme + 1] ?? "";
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const clamp = (value: number) => Math.min(1, Math.max(0, value));
const luminance = (colour: Triple) => dot([0.2126, 0.7152, 0.0722], colour);

function lab(colour: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 4 / 29);
  const x = f(dot([0.4124, 0.3576, 0.1805], colour) / 0.9505);
  const y = f(luminance(colour));
  const z = f(dot([0.0193, 0.1192, 0.9505], colour) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The difference of two colours (CIE 1976) for a person with this colour vision. */
function difference(a: Triple, b: Triple, sight: [Triple, Triple, Triple]): number {
  const seen = (colour: Triple): Triple =>
    lab([0, 1, 2].map((row) => clamp(dot(sight[row as 0 | 1 | 2], colour))) as Triple);
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function contrast(a: Triple, b: Triple): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"].map((name, theme) => ({ name, theme })))("$name", ({ theme }) => {
  // A difference of 2.3 is just noticeable; small marks on a page need ten times that.
  test.each(Object.entries(SEEN_WITH))("the two tracks are distinguishable with %s", (_, sight) => {
    const apart = difference(linear("ic", theme), linear("mg", theme), sight);
    expect(apart).toBeGreaterThan(40);
  });

  test.each(["ic", "mg", "ink", "muted", "danger", "good"])(
    "%s has enough contrast on its backgrounds",
    (name) => {
      const soft = name === "ic" || name === "mg" ? [`${name}-soft`] : [];
      for (const ground of ["canvas", "surface", "sunken", ...soft])
        expect(contrast(linear(name, theme), linear(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );
});
