/**
 * The quantile of the F distribution with these degrees of freedom (> 0) at probability `p`, 0 < p
 * < 1. Bisection on the distribution function, to about 12 digits.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1 && df1 > 0 && df2 > 0)) throw new RangeError("p in (0, 1), df > 0");
  let low = 0;
  let high = 1;
  // x = df1·F / (df1·F + df2) follows the beta distribution, whose bounded range can be bisected.
  for (let i = 0; i < 200 && high - low > 1e-16 * high; i += 1) {
    const middle = (low + high) / 2;
    if (regularizedBeta(middle, df1 / 2, df2 / 2) < p) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (df2 * x) / (df1 * (1 - x));
}

/** I_x(a, b) for 0 ≤ x ≤ 1: continued fraction by Lentz's method (DLMF 8.17.22). */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
  const front = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return (Math.exp(front) * continuedFraction(x, a, b)) / a;
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const orTiny = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / orTiny(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / orTiny(1 + even * d);
    c = orTiny(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / orTiny(1 + odd * d);
    c = orTiny(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

/** log B(a, b), without the cancellation that log Γ has for large arguments. */
function logBeta(a: number, b: number): number {
  const sum = a + b;
  const main =
    (a - 0.5) * Math.log(a / sum) + b * Math.log(b / sum) - 0.5 * Math.log(b) + logRootTwoPi;
  return main + stirlingRest(a) + stirlingRest(b) - stirlingRest(sum);
}

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** log Γ(x) − ((x − ½) log x − x + ½ log 2π), x > 0: DLMF 5.11.1, after raising small arguments. */
function stirlingRest(x: number): number {
  if (x < 12) return stirlingRest(x + 1) + (x + 0.5) * Math.log1p(1 / x) - 1;
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / x;
}
