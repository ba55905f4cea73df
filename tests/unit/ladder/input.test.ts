import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import { PublicationInput, RungInput } from "@/lib/ladder/input";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";
import type { WrittenRung } from "@/lib/ladder/written-rung";

/** What the form of a rung sends, with two rows left free. */
function sent(rung: WrittenRung): Record<string, unknown> {
  const { name, reach, entry, expectations, roles } = rung;
  const column = (value: (at: number) => string | undefined) =>
    Object.fromEntries(
      Array.from({ length: expectations.length + 2 }, (_, at) => [at, value(at) ?? ""]),
    );
  const sizes = COMPANY_CONTEXTS.map((size) => {
    const role = roles.follows === null ? roles.sizes[size] : null;
    const decides = roles.follows === null ? role?.decides : roles.decides[size];
    const text = (value: number | undefined) => value?.toString() ?? "";
    const fields = {
      codingFrom: text(role?.coding.from),
      codingTo: text(role?.coding.to),
      reportsFrom: text(role?.reports?.from),
      reportsTo: text(role?.reports?.to),
      decidesEn: decides?.en ?? "",
      decidesFr: decides?.fr ?? "",
    };
    return [size, fields] as const;
  });
  return {
    version: "1",
    revision: "3",
    key: rung.key,
    track: rung.track,
    order: String(rung.order),
    counterpart: rung.counterpart ?? "",
    nameEn: name.en,
    nameFr: name.fr,
    reachEn: reach.en,
    reachFr: reach.fr,
    entryEn: entry.en,
    entryFr: entry.fr,
    dimension: column((at) => expectations[at]?.dimension ?? "energy"),
    shared: column((at) => (expectations[at]?.isShared ? "yes" : "")),
    sentenceEn: column((at) => expectations[at]?.sentence.en),
    sentenceFr: column((at) => expectations[at]?.sentence.fr),
    exampleEn: column((at) => expectations[at]?.example?.en),
    exampleFr: column((at) => expectations[at]?.example?.fr),
    ...(roles.follows && { follows: roles.follows }),
    ...Object.fromEntries(sizes),
  };
}

const rungOf = (key: string) => FIRST_RUNGS.find((rung) => rung.key === key) as WrittenRung;
const errorsOf = (key: string, changed: Record<string, unknown>) => {
  const said = read(RungInput, { ...sent(rungOf(key)), ...changed });
  return said.ok ? {} : said.errors;
};

test.each(FIRST_RUNGS.map((rung) => [rung.key, rung] as const))(
  "the form of %s is read as the rung that it shows",
  (_, rung) => {
    expect(read(RungInput, sent(rung))).toEqual({
      ok: true,
      value: { ...rung, version: 1, revision: 3 },
    });
  },
);

test("each mistake has its sentence at its field", () => {
  expect(errorsOf("director", { nameFr: " " })).toEqual({ nameFr: "name-missing" });
  expect(errorsOf("director", { reachEn: "x".repeat(301) })).toEqual({ reachEn: "text-long" });
  expect(errorsOf("director", { order: "0" })).toEqual({ order: "place-wrong" });
  expect(errorsOf("director", { sentenceEn: { 0: "Only English." } })).toMatchObject({
    "sentenceEn.1": "sentence-missing",
  });
  expect(errorsOf("director", { exampleFr: { 1: "Un exemple." } })).toEqual({
    "exampleEn.1": "example-missing",
  });
  expect(errorsOf("director", { sentenceEn: {}, sentenceFr: {} })).toEqual({
    "sentenceEn.0": "sentence-missing",
  });
  const large = { codingFrom: "5", codingTo: "4", decidesEn: "a", decidesFr: "b" };
  expect(errorsOf("director", { large })).toEqual({ "large.codingTo": "range-wrong" });
  expect(errorsOf("director", { large: { ...large, codingTo: "" } })).toEqual({
    "large.codingTo": "number-missing",
  });
  expect(errorsOf("director", { large: { ...large, codingTo: "101" } })).toEqual({
    "large.codingTo": "number-wrong",
  });
  expect(errorsOf("director", { large: { decidesEn: "a", decidesFr: "b" } })).toEqual({
    "large.codingFrom": "number-missing",
    "large.codingTo": "number-missing",
  });
  expect(errorsOf("director", { large: { ...large, codingTo: "9", reportsFrom: "3" } })).toEqual({
    "large.reportsTo": "number-missing",
  });
  expect(errorsOf("staff-engineer", { large: { decidesEn: "a" } })).toEqual({
    "large.decidesFr": "text-missing",
  });
});

test("a version is published with a day, a source and a reason", () => {
  const said = read(PublicationInput, { revision: "1", effectiveOn: "soon", source: "" });
  expect(said).toEqual({
    ok: false,
    errors: {
      effectiveOn: "day-missing",
      source: "source-missing",
      reason: "reason-missing",
    },
  });
});
