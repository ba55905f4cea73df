// What a token does with trials and rotations changes the same rows as the form that does the same.
import { beforeAll, expect, test } from "vitest";
import { TOKEN_SCOPES } from "@/lib/auth/key/key";
import { findViewerWithoutSession, type Viewer } from "@/lib/auth/queries";
import type { Outcome } from "@/lib/outcome";
import { askTeam, moveTurn, putFirst, setRhythm, undoDecision } from "@/lib/rotation/mutations";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { answerSwap, askSwap, chooseWhetherToTakePart, passOn } from "@/lib/rotation/own-mutations";
import {
  agreeToTrial,
  cancelTrial,
  declineTrial,
  endTrialEarly,
  signTerms,
} from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { proposeExtension, reviseTerms, signExtension } from "@/lib/trial/terms/mutations";
import { seedApiRows } from "@/tests/support/api-rows";
import { freshDatabase } from "@/tests/support/database";
import { tokenFor } from "@/tests/support/matrix-keys";
import type { TableFacts } from "@/tests/support/matrix-world";
import { compare, type Pair } from "@/tests/support/same-as-form";

freshDatabase();

let facts: TableFacts = {};
beforeAll(async () => {
  facts = await seedApiRows();
});

const fact = (name: string) => facts[name] ?? "";
const storage = () => ({ teamId: fact("team.storage") });
type Form = (viewer: Viewer, now: Date) => Promise<Outcome<unknown, string>>;

/** Who does it, what it does at which address, the body, and the form. In this order, each after the ones before. */
const PAIRS: [string, Pair["method"], string, string, Form][] = [
  [
    "jonas",
    "POST",
    "/teams/{team.storage}/rotation/swaps",
    '{"slot":3,"otherSlot":2}',
    (viewer, now) => askSwap(viewer, { ...storage(), slot: 3, otherSlot: 2 }, now),
  ],
  [
    "jonas",
    "POST",
    "/teams/{team.storage}/rotation/swaps/answer",
    '{"swapId":"{storage.swap}","answer":"agree"}',
    (viewer, now) =>
      answerSwap(viewer, { ...storage(), swapId: fact("storage.swap"), answer: "agree" }, now),
  ],
  [
    "priya",
    "POST",
    "/teams/{team.storage}/rotation/undoing",
    '{"decisionId":"{storage.move}"}',
    (viewer, now) => undoDecision(viewer, { ...storage(), decisionId: fact("storage.move") }, now),
  ],
  [
    "nils",
    "POST",
    "/teams/{team.storage}/rotation/moves",
    '{"slot":4,"days":14}',
    (viewer, now) => moveTurn(viewer, { ...storage(), slot: 4, days: 14 }, now),
  ],
  [
    "priya",
    "POST",
    "/teams/{team.storage}/rotation/choices",
    '{"slot":4,"personId":"{oskar}","reason":"Later"}',
    (viewer, now) =>
      putFirst(viewer, { ...storage(), slot: 4, personId: fact("oskar"), reason: "Later" }, now),
  ],
  [
    "priya",
    "POST",
    "/teams/{team.storage}/rotation/question",
    "",
    (viewer, now) => askTeam(viewer, storage(), now),
  ],
  [
    "jonas",
    "POST",
    "/teams/{team.storage}/rotation/passes",
    '{"slot":3}',
    (viewer, now) => passOn(viewer, { ...storage(), slot: 3 }, now),
  ],
  [
    "priya",
    "POST",
    "/turns",
    '{"teamId":"{team.storage}","slot":2}',
    (viewer, now) => offerTurn(viewer, { ...storage(), slot: 2 }, now),
  ],
  [
    "jonas",
    "DELETE",
    "/teams/{team.storage}/rotation/wish",
    "",
    (viewer, now) => chooseWhetherToTakePart(viewer, { ...storage(), wants: false }, now),
  ],
  [
    "jonas",
    "POST",
    "/teams/{team.storage}/rotation/wish",
    "",
    (viewer, now) => chooseWhetherToTakePart(viewer, { ...storage(), wants: true }, now),
  ],
  [
    "priya",
    "POST",
    "/teams/{team.storage}/rotation",
    '{"startsOn":"{later}","weeks":8,"overlapDays":3}',
    (viewer, now) =>
      setRhythm(
        viewer,
        fact("team.storage"),
        { startsOn: fact("later"), turnDays: 56, overlapDays: 3 },
        now,
      ),
  ],
  [
    "priya",
    "POST",
    "/trials",
    '{"personId":"{lea}","kind":"INTERIM","startsOn":"{later}","endsOn":"{row.until}","criteriaIc":"Calm","seat":"Storage","sponsorEmail":"{mei.email}","hypothesis":"She likes it"}',
    (viewer, now) =>
      proposeTrial(
        viewer,
        {
          personId: fact("lea"),
          kind: "INTERIM",
          startsOn: fact("later"),
          endsOn: fact("row.until"),
          sponsorEmail: fact("mei.email"),
          hypothesis: "She likes it",
          terms: {
            criteria: [{ track: "IC", text: "Calm" }],
            seat: "Storage",
            returnsOn: fact("row.until"),
          },
        },
        now,
      ),
  ],
  [
    "mei",
    "POST",
    "/trials",
    '{"kind":"ACTING","startsOn":"{later}","endsOn":"{row.until}","criteriaManagement":"One\\nTwo","returnsOn":"{later}"}',
    (viewer, now) =>
      proposeTrial(
        viewer,
        {
          personId: "",
          kind: "ACTING",
          startsOn: fact("later"),
          endsOn: fact("row.until"),
          sponsorEmail: "",
          hypothesis: "",
          terms: {
            criteria: [
              { track: "MANAGEMENT", text: "One" },
              { track: "MANAGEMENT", text: "Two" },
            ],
            seat: "",
            returnsOn: fact("later"),
          },
        },
        now,
      ),
  ],
  [
    "jonas",
    "POST",
    "/trials/{row.refusable}/refusal",
    '{"postponedUntil":"{later}"}',
    (viewer, now) => declineTrial(viewer, fact("row.refusable"), now, fact("later")),
  ],
  [
    "jonas",
    "POST",
    "/trials/{jonas.proposed}/agreement",
    '{"termsId":"{row.terms}"}',
    (viewer, now) => agreeToTrial(viewer, fact("jonas.proposed"), now, fact("row.terms")),
  ],
  [
    "nils",
    "POST",
    "/trials/{jonas.proposed}/cancellation",
    "",
    (viewer, now) => cancelTrial(viewer, fact("jonas.proposed"), now),
  ],
  [
    "priya",
    "POST",
    "/trials/{lea.running}/terms/signature",
    '{"termsId":"{lea.terms}"}',
    (viewer, now) => signTerms(viewer, fact("lea.running"), fact("lea.terms"), now),
  ],
  [
    "lea",
    "POST",
    "/trials/{lea.running}/terms",
    '{"criteriaIc":"Calm","returnsOn":"{soon}"}',
    (viewer, now) => {
      const criteria = [{ track: "IC" as const, text: "Calm" }];
      const terms = { criteria, seat: "", returnsOn: fact("soon") };
      return reviseTerms(viewer, fact("lea.running"), terms, now);
    },
  ],
  [
    "priya",
    "POST",
    "/trials/{lea.running}/extensions/signature",
    '{"extensionId":"{lea.extension}"}',
    (viewer, now) => signExtension(viewer, fact("lea.running"), fact("lea.extension"), now),
  ],
  [
    "lea",
    "POST",
    "/trials/{lea.running}/extensions",
    '{"endsOn":"{soon}","reason":"More"}',
    (viewer, now) =>
      proposeExtension(viewer, fact("lea.running"), { endsOn: fact("soon"), reason: "More" }, now),
  ],
  [
    "lea",
    "POST",
    "/trials/{lea.running}/ending",
    "",
    (viewer, now) => endTrialEarly(viewer, fact("lea.running"), now),
  ],
];

test.each(PAIRS)("%s: %s %s", async (who, method, at, body, form) => {
  const viewer = await findViewerWithoutSession(fact(who), new Date());
  expect(viewer).not.toBeNull();
  if (!viewer) return;
  const { secret } = await tokenFor(fact(who), { scopes: TOKEN_SCOPES });
  const pair = { does: at, form: (asking: Viewer) => form(asking, new Date()), method, at };
  await compare({ ...pair, ...(body && { body }) }, viewer, secret, facts);
});
