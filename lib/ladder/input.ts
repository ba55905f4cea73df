import { z } from "zod";
import { day, input, numbered, revision, text, type ValueOf, whole, word } from "@/lib/input";
import { DIMENSIONS, type Wording } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";
import { type Expectation, type RoleInSize, TRACKS } from "./ladder";
import { bySize, FOLLOWED_ROLES, type WrittenRung } from "./written-rung";

const LONGEST_NAME = 60;
const LONGEST_TEXT = 300;
/** A rung has at most this many expectations. */
export const MOST_EXPECTATIONS = 12;
/** A track has at most this many rungs. */
export const MOST_RUNGS = 12;
const MOST_REPORTS = 50;

/** The state of the ladder that a form was rendered from; revision 0 while the next version is not begun. */
const seen = { version: whole(1, 1_000_000, "invalid").catch(0), revision };
export type SeenLadder = { version: number; revision: number };

/** A rung as wanted; an empty key is a new rung. */
export type WantedRung = WrittenRung & SeenLadder;

const noNumber = z
  .string()
  .trim()
  .regex(/^$/)
  .transform(() => null);

/** A rung, in both languages. */
export const RungInput = input(
  [
    ...(["name-missing", "name-long", "text-missing", "text-long", "place-wrong"] as const),
    ...(["sentence-missing", "example-missing", "number-wrong", "number-missing"] as const),
    ...(["range-wrong"] as const),
  ],
  (error) => {
    const required = text(LONGEST_TEXT, error("text-long"), error("text-missing"));
    const optional = text(LONGEST_TEXT, error("text-long"));
    const name = text(LONGEST_NAME, error("name-long"), error("name-missing"));
    const upTo = (most: number) =>
      z
        .union([noNumber, whole(0, most, error("number-wrong"))], error("number-wrong"))
        .default(null);
    const list = numbered(optional, MOST_EXPECTATIONS);
    const size = z
      .object({
        codingFrom: upTo(100),
        codingTo: upTo(100),
        reportsFrom: upTo(MOST_REPORTS),
        reportsTo: upTo(MOST_REPORTS),
        decidesEn: optional,
        decidesFr: optional,
      })
      .prefault({});
    return z
      .object({
        ...seen,
        key: word,
        track: z.enum(TRACKS),
        order: whole(1, MOST_RUNGS, error("place-wrong")),
        counterpart: word,
        nameEn: name,
        nameFr: name,
        reachEn: required,
        reachFr: required,
        entryEn: required,
        entryFr: required,
        dimension: numbered(z.enum(DIMENSIONS), MOST_EXPECTATIONS),
        shared: list,
        sentenceEn: list,
        sentenceFr: list,
        exampleEn: list,
        exampleFr: list,
        follows: z.enum(FOLLOWED_ROLES).nullable().catch(null),
        ...bySize(() => size),
      })
      .superRefine((said, ctx) => {
        const wrong = (field: string, message: string) =>
          ctx.addIssue({ code: "custom", path: field.split("."), message });
        const { sentenceEn, sentenceFr, exampleEn, exampleFr } = said;
        const rows = rowsOf(said);
        for (const at of rows) {
          if (!sentenceEn[at]) wrong(`sentenceEn.${at}`, error("sentence-missing"));
          if (!sentenceFr[at]) wrong(`sentenceFr.${at}`, error("sentence-missing"));
          if (exampleEn[at] && !exampleFr[at]) wrong(`exampleFr.${at}`, error("example-missing"));
          if (exampleFr[at] && !exampleEn[at]) wrong(`exampleEn.${at}`, error("example-missing"));
        }
        if (rows.length === 0) wrong("sentenceEn.0", error("sentence-missing"));
        for (const name of COMPANY_CONTEXTS) {
          const { codingFrom, codingTo, reportsFrom, reportsTo, decidesEn, decidesFr } = said[name];
          if (said.follows === null && isBlank(said[name])) continue;
          if (!decidesEn) wrong(`${name}.decidesEn`, error("text-missing"));
          if (!decidesFr) wrong(`${name}.decidesFr`, error("text-missing"));
          if (said.follows !== null) continue;
          if (codingFrom === null) wrong(`${name}.codingFrom`, error("number-missing"));
          if (codingTo === null) wrong(`${name}.codingTo`, error("number-missing"));
          if ((codingFrom ?? 0) > (codingTo ?? 100))
            wrong(`${name}.codingTo`, error("range-wrong"));
          if (reportsFrom === null && reportsTo === null) continue;
          if (reportsFrom === null) wrong(`${name}.reportsFrom`, error("number-missing"));
          if (reportsTo === null) wrong(`${name}.reportsTo`, error("number-missing"));
          if ((reportsFrom ?? 0) > (reportsTo ?? MOST_REPORTS))
            wrong(`${name}.reportsTo`, error("range-wrong"));
        }
      })
      .transform((said): WantedRung => {
        const { version, revision, key, track, order, follows } = said;
        return {
          version,
          revision,
          key,
          track,
          order,
          counterpart: said.counterpart === "" ? null : said.counterpart,
          name: { en: said.nameEn, fr: said.nameFr },
          reach: { en: said.reachEn, fr: said.reachFr },
          entry: { en: said.entryEn, fr: said.entryFr },
          expectations: rowsOf(said).map((at) => expectationAt(said, at)),
          roles:
            follows === null
              ? { follows, sizes: bySize((name) => roleFrom(said[name])) }
              : { follows, decides: bySize((name) => decidesIn(said[name])) },
        };
      });
  },
);

type Rows = {
  dimension: (Expectation["dimension"] | undefined)[];
  shared: string[];
  sentenceEn: string[];
  sentenceFr: string[];
  exampleEn: string[];
  exampleFr: string[];
};

/** The rows of a form in which something is written. */
function rowsOf({ sentenceEn, sentenceFr, exampleEn, exampleFr }: Rows): number[] {
  const texts = [sentenceEn, sentenceFr, exampleEn, exampleFr];
  return Array.from({ length: MOST_EXPECTATIONS + 1 }, (_, at) => at).filter((at) =>
    texts.some((list) => list[at]),
  );
}

function expectationAt(rows: Rows, at: number): Expectation {
  const en = rows.exampleEn[at];
  const fr = rows.exampleFr[at];
  return {
    dimension: rows.dimension[at] ?? DIMENSIONS[0],
    sentence: { en: rows.sentenceEn[at] ?? "", fr: rows.sentenceFr[at] ?? "" },
    example: en && fr ? { en, fr } : null,
    isShared: rows.shared[at] === "yes",
  };
}

type SaidSize = {
  codingFrom: number | null;
  codingTo: number | null;
  reportsFrom: number | null;
  reportsTo: number | null;
  decidesEn: string;
  decidesFr: string;
};

function isBlank(said: SaidSize): boolean {
  return Object.values(said).every((value) => value === null || value === "");
}

function decidesIn({ decidesEn: en, decidesFr: fr }: SaidSize): Wording {
  return { en, fr };
}

function roleFrom(said: SaidSize): RoleInSize | null {
  const { codingFrom, codingTo, reportsFrom, reportsTo } = said;
  if (codingFrom === null || codingTo === null) return null;
  return {
    coding: { from: codingFrom, to: codingTo },
    reports:
      reportsFrom === null || reportsTo === null ? null : { from: reportsFrom, to: reportsTo },
    decides: decidesIn(said),
  };
}

/** A rung to remove from the next version. */
export const RemovalInput = input([], () => z.object({ ...seen, key: word }));

/** The next version to discard, as it was seen. */
export const DiscardInput = input([], () => z.object({ revision }));

/** The next version to publish, as it was seen. */
export const PublicationInput = input(
  ["day-missing", "source-missing", "reason-missing", "text-long"],
  (error) =>
    z.object({
      revision,
      effectiveOn: day(error("day-missing")),
      source: text(LONGEST_TEXT, error("text-long"), error("source-missing")),
      reason: text(LONGEST_TEXT, error("text-long"), error("reason-missing")),
    }),
);

export type Publication = ValueOf<typeof PublicationInput>;
