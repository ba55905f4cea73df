/**
 * One chance to lead: to whom it was offered, whether they took it (or are to), and who could have served
 * (with them among those).
 */
export type Offer = { to: string; taken: boolean; among: readonly string[] };

/** How one person stands. */
export type Balance = {
  personId: string;
  /** Turns offered, taken or not. */
  offered: number;
  /** Turns that an even hand would have offered: 1/n for each at which they were one of n. */
  share: number;
  /** Offered minus share, in turns. */
  balance: number;
};

export type Fairness = {
  balances: Balance[];
  /** How far the person most short is behind their share, in turns; 0 when nobody is. */
  shortfall: number;
  /** Highest minus lowest balance, in turns. */
  spread: number;
  /** Gini coefficient of offered turns against shares: 0 even, towards 1 all for one. */
  gini: number;
  /** The most often that one person led before another who could have, and still waited: see `repeatsOf`. */
  repeats: number;
};

/**
 * How evenly chances were spread. What counts is what somebody was offered, not what they took; and each
 * offer is owed in equal parts to those who could have served: R. Fagin and J. H. Williams, 'A fair carpool
 * scheduling algorithm', IBM Journal of Research and Development 27 (1983), after R. Tijdeman, 'The chairman
 * assignment problem' (1980). Balances add up to zero.
 */
export function fairnessOf(people: readonly string[], offers: readonly Offer[]): Fairness {
  const offered = new Map(people.map((id) => [id, 0]));
  const shares = new Map(people.map((id) => [id, 0]));
  const add = (to: Map<string, number>, id: string, amount: number) =>
    to.set(id, (to.get(id) ?? 0) + amount);
  for (const { to, among } of offers) {
    add(offered, to, 1);
    const owed = among.includes(to) ? among : [...among, to];
    for (const id of owed) add(shares, id, 1 / owed.length);
  }
  const ids = [...new Set([...offered.keys(), ...shares.keys()])];
  const balances = ids.map((personId) => {
    const counts = { offered: offered.get(personId) ?? 0, share: shares.get(personId) ?? 0 };
    return { personId, ...counts, balance: counts.offered - counts.share };
  });
  const values = balances.map(({ balance }) => balance);
  return {
    balances,
    shortfall: Math.max(0, ...values.map((value) => -value)),
    spread: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values),
    gini: giniOf(balances),
    repeats: repeatsOf(offers),
  };
}

/**
 * The most often that the same person led before another who could have led instead and still waits. 0 when
 * nobody ever had to wait, 1 when everybody waits at most until each other has led once; anything above is
 * being put aside.
 *
 * Never worse than under a naive round robin (a fixed list that skips whoever cannot serve), whatever
 * happens: up to the first turn for which two could serve, nobody has a choice and both give the same turns;
 * with that turn somebody waits, and both are at 1. The published order stays there (the proof stands at
 * `inOrder`), while the list comes round again to whoever stands next to somebody it skipped.
 */
export function repeatsOf(offers: readonly Offer[]): number {
  const waits = new Map<string, Map<string, number>>();
  let most = 0;
  for (const { to, taken, among } of offers) {
    if (!taken) continue;
    for (const id of among) {
      if (id === to) continue;
      const seen = waits.get(id) ?? new Map<string, number>();
      const times = (seen.get(to) ?? 0) + 1;
      waits.set(id, seen.set(to, times));
      most = Math.max(most, times);
    }
    waits.delete(to);
  }
  return most;
}

/** Area between the Lorenz curve of offers over shares and the diagonal, doubled. */
function giniOf(balances: readonly Balance[]): number {
  const owed = balances.filter(({ share }) => share > 0);
  const total = owed.reduce((sum, { share }) => sum + share, 0);
  const given = owed.reduce((sum, { offered }) => sum + offered, 0);
  if (total === 0 || given === 0) return 0;
  const rising = owed.toSorted((a, b) => a.offered / a.share - b.offered / b.share);
  let height = 0;
  let under = 0;
  for (const { share, offered } of rising) {
    const next = height + offered / given;
    under += ((share / total) * (height + next)) / 2;
    height = next;
  }
  return Math.max(0, 1 - 2 * under);
}
