import { describe, expect, test } from "vitest";
import { hiddenFromFew } from "@/lib/release/few-readers";
import { ledgerFrom, ledgerProblem, type LedgerEntry } from "@/lib/release/ledger";
import { setOf, sizeOf } from "@/lib/release/people-set";
import { releaseProblem } from "@/lib/release/release-rule";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const released = (numbers: number[]) => {
  const people = setOf(numbers);
  return { people, size: sizeOf(people) };
};
const problem = (numbers: number[], earlier: number[][], unshared = numbers.length, k = 5) =>
  releaseProblem(setOf(numbers), { released: earlier.map(released), unshared }, k);

describe("the release rule", () => {
  test("requires five people, or more where the installation does, never fewer", () => {
    expect(problem(range(1, 4), [])).toBe("too few people");
    expect(problem(range(1, 5), [])).toBeNull();
    expect(problem(range(1, 7), [], 7, 8)).toBe("too few people");
    expect(problem(range(1, 4), [], 4, 3)).toBe("too few people");
  });

  test.each([
    ["the same people again", range(1, 10), null],
    ["one more", range(1, 11), "too near an earlier figure"],
    ["one less", range(1, 9), "too near an earlier figure"],
    ["one replaced by another", [...range(1, 9), 11], "too near an earlier figure"],
    ["five more", range(1, 15), null],
    ["five less", range(1, 5), null],
    ["five replaced by five others", range(6, 15), null],
    ["five added and one removed", range(2, 15), "too near an earlier figure"],
  ])("after a figure about ten: %s", (_, numbers, expected) => {
    expect(problem(numbers, [range(1, 10)])).toBe(expected);
  });

  test("looks at every earlier figure, however old", () => {
    const others = range(2, 400).map((at) => range(1000 * at, 1000 * at + 9));
    expect(problem(range(1, 11), [range(1, 10), ...others])).not.toBeNull();
  });

  test.each([
    [0, null],
    [1, "too few who have not shared themselves"],
    [4, "too few who have not shared themselves"],
    [5, null],
  ])("with %i people who do not share individually", (unshared, expected) => {
    expect(problem(range(1, 12), [], unshared)).toBe(expected);
  });
});

describe("the ledger", () => {
  const nobody = () => [];
  const entry = (people: number[], answers: number[], level = 0): LedgerEntry => ({
    people: setOf(people),
    answers,
    level,
  });
  const four = range(1, 4);

  test("refuses the same people when fewer than five of them have answered again", () => {
    const ledger = ledgerFrom([entry(range(1, 8), range(1, 8))]);
    const again = (fresh: number) =>
      entry(range(1, 8), [...range(1, 8 - fresh), ...range(101, 100 + fresh)]);
    expect(ledgerProblem(ledger, again(4), nobody, 5)).not.toBeNull();
    expect(ledgerProblem(ledger, again(5), nobody, 5)).toBeNull();
  });

  test("refuses the fourth of four figures that together single a person out, which the rule alone allows", () => {
    const [a, b, c, d] = [range(10, 19), range(20, 29), range(30, 39), range(40, 49)];
    const sets = [
      [...a, ...c],
      [...b, ...d],
      [...c, ...d],
      [1, ...a, ...b],
    ];
    const last = sets[3] ?? [];
    expect(problem(last, sets.slice(0, 3))).toBeNull();
    const ledger = ledgerFrom(sets.slice(0, 3).map((people) => entry(people, people)));
    expect(ledgerProblem(ledger, entry(last, last), nobody, 5)).not.toBeNull();
  });

  test("allows a team after its tree of teams only when both keep enough unshared people", () => {
    const tree = ledgerFrom([entry(range(1, 20), range(1, 20), 1)]);
    expect(ledgerProblem(tree, entry(range(1, 8), range(1, 8)), nobody, 5)).toBeNull();
    const small = ledgerFrom([entry(range(1, 10), range(1, 10), 1)]);
    expect(ledgerProblem(small, entry(range(1, 7), range(1, 7)), nobody, 5)).not.toBeNull();
  });

  test("accounts for what two readers know together, and for people who know their own answers", () => {
    const readersOf = (answer: number) => [answer <= 4 ? "priya" : answer <= 7 ? "tomas" : "ada"];
    expect(hiddenFromFew(range(1, 12), readersOf)).toBe(12 - 5 - 4);
    const known = (answer: number) => (four.includes(answer) ? ["priya"] : []);
    const eight = entry(range(1, 8), range(1, 8));
    expect(ledgerProblem(ledgerFrom([]), eight, known, 5)).toBe(
      "too few who have not shared themselves",
    );
    const nine = entry(range(1, 9), range(1, 9));
    expect(ledgerProblem(ledgerFrom([]), nine, known, 5)).toBeNull();
  });
});
