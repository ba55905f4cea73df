import fc from "fast-check";
import { KEY_SCOPES, TOKEN_SCOPES } from "@/lib/auth/key/key";
import { actionCall, ENCODINGS, fieldsOf } from "../support/action-call";
import { addApiRows, apiRows, isOfTokens } from "../support/api-rows";
import { testEnvironment } from "../support/environment";
import { expectations } from "../support/expectation-table";
import type { FigureRow } from "../support/figure-row";
import { imageLayout } from "../support/image-layout";
import { keyOf, tokenFor } from "../support/matrix-keys";
import { VIEWERS } from "../support/matrix-viewers";
import { withFacts } from "../support/matrix-world";
import { sendOnce, type Sent } from "../support/raw-request";
import { runImage } from "../support/running-image";
import type { World } from "./world";

const INPUTS = 100_000;
const AT_ONCE = 8;
const MOST_MS = 2_000;
const LONGEST = 6_000;

const strange = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.integer({ min: 1, max: LONGEST }).map((length) => "x".repeat(length)),
  fc.constantFrom("", " ", "\0", "null", "[]", "{}", "-0", "1e999", "NaN", "__proto__", "\u202e"),
  fc.constantFrom("9999-12-31", "0000-00-00", "2026-02-30", "-1", "2147483648", "=1+1", "%00"),
  fc.uuid(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.integer().map(String),
);

/** As many as a key may ask for in an hour. */
const API_INPUTS = 5_000;

/** The same as a value of JSON, whatever a program may send. */
const strangeJson: fc.Arbitrary<unknown> = fc.oneof(
  strange,
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, [], {}, ["time"], 1e300),
);

/** An action of the tables as a viewer sends it, with strange values in some of its fields. */
const inputs = (rows: ReturnType<typeof expectations>) =>
  fc.record({
    row: fc.constantFrom(...rows),
    viewer: fc.constantFrom(...Object.keys(VIEWERS)),
    encoding: fc.constantFrom(...ENCODINGS),
    changes: fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 4 }),
  });

/** Sends every action with strange fields as every viewer, from a fixed seed: to this tree, and to the image's files. */
export async function fuzzRows(world: World): Promise<FigureRow[]> {
  const tree = await fuzzRow(
    world,
    "the tree",
    world.instances.map(({ url }) => url),
  );
  const image = imageLayout();
  const running = await runImage(image, {
    ...testEnvironment,
    DATABASE_URL: world.line.url,
    TRUST_PROXY: "1",
  });
  try {
    const image = await fuzzRow(world, "the image's folder", [running.url]);
    return [tree, image, await apiFuzzRow(world)];
  } finally {
    await running.stop();
    image.remove();
  }
}

async function fuzzRow(world: World, layout: string, urls: string[]): Promise<FigureRow> {
  const rows = expectations("actions").filter(({ what }) => what.includes("#"));
  const drawn = fc.sample(inputs(rows), { numRuns: INPUTS, seed: 20_261_126 });
  const calls = drawn.map((input) => {
    const { call, headers } = sentBy(world, input);
    return { what: input.row.what, sent: { ...call, headers } };
  });
  const actions = new Set(rows.map(({ what }) => what)).size;
  const row = `HTTP fuzz of ${layout}: ${INPUTS} strange forms to ${actions} actions`;
  return sendAll(row, calls, urls);
}

/** Sends every write of the API with strange values in its body, and strange names and versions. */
async function apiFuzzRow(world: World): Promise<FigureRow> {
  await addApiRows(world.facts);
  const rows = apiRows().filter(({ method }) => method !== "GET");
  const { secret: key } = await keyOf(KEY_SCOPES);
  const tokens = new Map<string, string>();
  for (const { asker } of rows)
    if (!tokens.has(asker))
      tokens.set(
        asker,
        (await tokenFor(world.facts[asker] ?? "", { scopes: TOKEN_SCOPES })).secret,
      );
  const asked = fc.record({
    row: fc.constantFrom(...rows),
    changes: fc.array(fc.tuple(fc.nat(), strangeJson), { maxLength: 4 }),
    name: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { freq: 1 }),
    version: fc.constantFrom(undefined, undefined, "*", '"x"', ",,"),
  });
  const drawn = fc.sample(asked, { numRuns: API_INPUTS, seed: 20_261_130 });
  const calls = drawn.map(({ row, changes, name, version }) => {
    const said = JSON.parse(withFacts(row.body || "{}", world.facts, "jonas")) as object;
    const names = Object.keys(said);
    const strangely = changes.map(([at, value]) => [names[at % names.length] ?? "other", value]);
    const headers: Record<string, string> = {
      authorization: `Bearer ${isOfTokens(row.scope) ? tokens.get(row.asker) : key}`,
      "content-type": "application/json",
      ...(name !== null && { "idempotency-key": encodeURIComponent(name) }),
      ...(version !== undefined && { "if-match": version }),
    };
    const body = JSON.stringify({ ...said, ...Object.fromEntries(strangely) });
    const path = `/api/v1${withFacts(row.at, world.facts, "jonas")}`;
    return { what: `${row.method} ${row.at}`, sent: { method: row.method, path, headers, body } };
  });
  const row = `HTTP fuzz of the API: ${API_INPUTS} strange bodies to ${rows.length} writes`;
  return sendAll(
    row,
    calls,
    world.instances.map(({ url }) => url),
  );
}

type Call = { what: string; sent: Sent };

async function sendAll(row: string, calls: Call[], urls: string[]): Promise<FigureRow> {
  const bad = new Map<string, number>();
  let next = 0;
  let longest = { ms: 0, what: "" };
  const one = async ({ what, sent }: Call) => {
    const since = performance.now();
    const { status } = await sendOnce(urls[next % urls.length] ?? "", sent);
    const ms = performance.now() - since;
    if (ms > longest.ms) longest = { ms, what };
    const word = `${what} ${status}`;
    if (status >= 500) bad.set(word, (bad.get(word) ?? 0) + 1);
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let mine = calls[next++]; mine; mine = calls[next++]) await one(mine);
    }),
  );
  const worst = [...bad].map(([word, count]) => `${count} × ${word}`).join(", ");
  return {
    row,
    figure: `${worst || "0 answers 5xx"}, longest wait ${(longest.ms / 1000).toFixed(1)} s (${longest.what})`,
    target: "0 answers 5xx, 0 waits over 2 s",
    met: bad.size === 0 && longest.ms <= MOST_MS,
  };
}

type Input = {
  row: ReturnType<typeof expectations>[number];
  viewer: string;
  encoding: (typeof ENCODINGS)[number];
  changes: [number, string][];
};

function sentBy(world: World, { row, viewer, encoding, changes }: Input) {
  const asking = VIEWERS[viewer]?.key ?? "jonas";
  const facts = { ...world.facts, password: "x", "ada.digest": "x" };
  const fields = fieldsOf(withFacts(row.fields, facts, asking));
  const names = Object.keys(fields);
  for (const [at, value] of changes) fields[names[at % names.length] ?? "other"] = value;
  const call = actionCall(row.what, withFacts(row.at, world.facts, asking), fields, encoding);
  const cookie = world.cookies[viewer] ?? "";
  return { call, headers: { ...call.headers, origin: world.origin, ...(cookie && { cookie }) } };
}
