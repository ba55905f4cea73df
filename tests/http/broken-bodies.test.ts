// Bodies that no browser sends to an action: malformed, truncated, too large, of the wrong content type, with
// arguments of the wrong types. Each gets a 4xx (or, when the form is well-formed but invalid, an error message),
// never a 5xx, and changes no row.
import net from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { builtActions } from "@/tests/support/build-manifests";
import { expectations } from "@/tests/support/expectation-table";
import { allowedCalls, preparedApp } from "@/tests/support/prepared-app";
import { changedBy, keepRows, restoreRows } from "@/tests/support/kept-rows";
import { formBody, send, type Sent } from "@/tests/support/raw-request";

const { app, fill, headersOf, callOf } = preparedApp();
beforeAll(keepRows);

const rows = allowedCalls(expectations("actions")).filter(({ what }) => what.includes("#"));
const actions = builtActions();
const edge = { "content-type": "multipart/form-data; boundary=edge" };

/** Bodies in React's encoding that are not arguments of any action here. */
const BROKEN: [string, () => { headers?: Record<string, string>; body: string }][] = [
  ["no rows", () => formBody({})],
  ["no arguments but a form", () => formBody([["_1_name", "x"]])],
  ["not JSON", () => formBody({ "0": "[" })],
  ["not a list", () => formBody({ "0": '{"a":1}' })],
  ["null", () => formBody({ "0": "null" })],
  ["a function", () => formBody({ "0": '["$F1"]', "1": "{}" })],
  ["a promise", () => formBody({ "0": '["$@1"]' })],
  ["a reference into the prototype", () => formBody({ "0": '["$1:__proto__:x"]' })],
  ["a key of the prototype", () => formBody({ "0": '[{"__proto__":{"x":1}},"$K1"]' })],
  ["very deep", () => formBody({ "0": `${"[".repeat(5_000)}${"]".repeat(5_000)}` })],
  ["too many arguments", () => formBody({ "0": JSON.stringify(Array(500).fill("$K1")) })],
  [
    "too many fields",
    () => formBody(Array.from({ length: 2_500 }, (): [string, string] => ["_1_a", "b"])),
  ],
  [
    "a NUL",
    () =>
      formBody([
        ["_1_name", "a\0b"],
        ["0", '[{},"$K1"]'],
      ]),
  ],
  ["another boundary", () => ({ headers: edge, body: "--other\r\n\r\n--other--\r\n" })],
  ["no end", () => ({ headers: edge, body: '--edge\r\nContent-Disposition: form-data; name="0"' })],
  ["no boundary", () => ({ headers: { "content-type": "multipart/form-data" }, body: "x" })],
  ["nothing", () => ({ headers: edge, body: "" })],
  ["JSON", () => ({ headers: { "content-type": "application/json" }, body: "[]" })],
  ["no type", () => ({ headers: { "content-type": "" }, body: "[]" })],
  ["too large", () => formBody({ "0": "x".repeat(2_200_000) })],
];

/** Well-formed bodies with nonsense values. */
const NONSENSE: [string, [string, string][]][] = [
  ["no fields", []],
  ["a state that is a text", [["0", '["x","$K1"]']]],
  ["a state that is a list", [["0", '[[[]],"$K1"]']]],
  ["a state of wrong types", [["0", '[{"values":7,"errors":[1],"problem":{}},"$K1"]']]],
  ["a number for a form", [["0", "[1]"]]],
  ["numbers for all", [["0", "[1,2]"]]],
  ["dates and big numbers", [["0", '["$D2026-01-01T00:00:00.000Z","$n99999999999999999999"]']]],
];

/** Has the form of an id, and is nobody's. */
const UNKNOWN = "7f3c9a52-1d4e-4b86-9c07-5e2a8d61b3f4";

/** The sentences with which a form is refused. */
function saidIn({ body }: { body: string }): string[] {
  const marked = body.matchAll(/(?:role="alert"|text-danger")[^>]*>([^<]*)</g);
  return [...marked].map(([, sentence = ""]) => sentence);
}

describe.each(rows)("$what", ({ what, row, viewer }) => {
  const id = actions.get(what) ?? "";
  const post = (more: { headers?: Record<string, string>; body: string }): Sent => ({
    method: "POST",
    path: fill(row.at, viewer),
    body: more.body,
    headers: { ...headersOf(viewer), "next-action": id, ...more.headers },
  });

  test("refuses broken bodies and nonsense values", async () => {
    // These take no arguments, so none can be wrong.
    const takesNoArguments =
      /#(signOut|begin|leaveEverywhere|putNoticeAway|callOff|stopEverything)$/.test(what);
    const changed = await changedBy(async () => {
      const broken = await Promise.all(
        BROKEN.map(
          async ([name, body]) => [name, (await send(app.url, post(body()))).status] as const,
        ),
      );
      expect(broken.filter(([, status]) => status < 400 || status > 499)).toEqual([]);
      const cases = takesNoArguments ? [] : NONSENSE;
      const nonsense = await Promise.all(
        cases.map(async ([name, fields]) => {
          return [name, (await send(app.url, post(formBody(fields)))).status] as const;
        }),
      );
      expect(nonsense.filter(([, status]) => status >= 500)).toEqual([]);
    });
    expect(changed).toEqual([]);
  });

  test("never answers 5xx to fields that are files, duplicated, empty, very long or of another type", async () => {
    const fields = fill(row.fields, viewer).split("; ").filter(Boolean);
    const names = fields.map((pair) => pair.slice(0, pair.indexOf("=")));
    const values = [
      "",
      " ",
      "x".repeat(100_000),
      "\u202e\ud800",
      "-1",
      "1e999",
      "[]",
      "../..",
      "%00",
    ];
    for (const value of values) {
      const marked = names.map((name): [string, string] => [`_1_${name}`, value]);
      const reply: [string, string] = [
        "0",
        row.what.endsWith("keepStep") ? '["$K1"]' : '[{},"$K1"]',
      ];
      const { status } = await send(app.url, post(formBody([...marked, ...marked, reply])));
      expect([value.slice(0, 20), status < 500]).toEqual([value.slice(0, 20), true]);
    }
    // One id at a time: what is looked for later is not hidden by what is not found first.
    for (const [named] of row.fields.matchAll(/\{[^}]+\}/g)) {
      const fields = row.fields.replace(named, "no-id");
      const answer = await send(app.url, callOf({ ...row, fields }, viewer, "plain form"));
      expect([named, answer.status < 500]).toEqual([named, true]);
      await restoreRows();
      const unknown = row.fields.replace(named, UNKNOWN);
      const other = await send(app.url, callOf({ ...row, fields: unknown }, viewer, "plain form"));
      expect([named, answer.status, saidIn(answer)]).toEqual([named, other.status, saidIn(other)]);
      await restoreRows();
    }
    const call = callOf(row, viewer, "plain form");
    const files = String(call.body).replace(/name="(?!\$)([^"]*)"/g, 'name="$1"; filename="a.txt"');
    expect((await send(app.url, { ...call, body: files })).status).toBeLessThan(500);
    await restoreRows();
  });
});

/** Sends raw bytes and resolves with the status of the response; 0 when the connection is closed without one. */
function statusOf(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(app.url).port), "127.0.0.1");
    let got = "";
    socket.on("data", (chunk: Buffer) => (got += chunk.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1] ?? 0)));
    socket.end(text);
  });
}

test.each([
  ["cut short", "Content-Length: 5000\r\n", "--edge\r\n"],
  ["in chunks", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"],
  [
    "in chunks and with a length",
    "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
    "0\r\n\r\n",
  ],
  ["with two lengths", "Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"],
  ["with a negative length", "Content-Length: -1\r\n", ""],
])("a body %s is refused", async (_, length, body) => {
  const { host } = new URL(app.url);
  const head = `POST / HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${app.url}\r\nContent-Type: multipart/form-data; boundary=edge\r\nConnection: close\r\n`;
  const changed = await changedBy(async () => {
    const status = await statusOf(`${head}${length}\r\n${body}`);
    expect(status === 0 || (status >= 400 && status < 500)).toBe(true);
  });
  expect(changed).toEqual([]);
});
