/**
 * One chance to lead: to whom it was offered, whether they took it (or will), and who was eligible
 * (including them).
 */
export type Offer = { to: string; taken: boolean; among: readonly string[] };

/** The balance of one person. */
export type Balance = {
  personId: string;
  /** Turns offered, taken or not. */
  offered: number;
  /** Fair share of turns: 1/n for each turn for which they were one of n eligible people. */
  share: number;
  /** Offered minus share, in turns. */
  balance: number;
};

export type Fairness = {
  balances: Balance[];
  /** The largest shortfall behind a fair share, in turns; 0 when there is none. */
  shortfall: number;
  /** Highest minus lowest balance, in turns. */
  spread: number;
  /** Gini coefficient of offered turns against shares: 0 even, towards 1 all for one. */
  gini: number;
  /** The most often that one person led while another eligible person still waited: see `repeatsOf`. */
  repeats: number;
};

/**
 * How evenly chances were distributed. Offers count, accepted or not; each offer is owed in equal
 * parts to those who were eligible: R. Fagin and J. H. Williams, 'A fair carpool scheduling
 * algorithm', IBM Journal of Research and Development 27 (1983), after R. Tijdeman, 'The chairman
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

/** Whether there is anything to be fair about: turns that two people or more could serve. */
export function isBetweenPeople({ balances }: Pick<Fairness, "balances">): boolean {
  return balances.filter(({ share }) => share > 0).length > 1;
}

/**
 * The most often that the same person led while another person was eligible and still waits. 0 when
 * nobody ever had to wait, 1 when nobody leads twice before everybody who is eligible has led once;
 * anything above means that a person was passed over.
 *
 * Never worse than under a naive round robin (a fixed list that skips ineligible people), in every
 * case: up to the first turn with two eligible people there is no choice and both give the same
 * turns; with that turn somebody waits, and both are at 1. The published order stays there (see the
 * proof at `inOrder`), while the list can return to whoever follows a person it skipped.
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

/** Twice the area between the Lorenz curve of offers over shares and the diagonal. */
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
