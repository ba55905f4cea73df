// Tests what ships: the file layout of the Docker image, built from the lines of the Dockerfile and started with its
// command, on its own embedded database.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { actionCall, ENCODINGS, type Encoding } from "@/tests/support/action-call";
import { actionPages, builtActions } from "@/tests/support/build-manifests";
import { imageLayout, type ImageLayout } from "@/tests/support/image-layout";
import { withLimitedConcurrency } from "@/tests/support/limited-concurrency";
import { formBody, send, type HttpAnswer } from "@/tests/support/raw-request";
import { runImage, type RunningImage } from "@/tests/support/running-image";

const folder = mkdtempSync(path.join(tmpdir(), "pendulum-image-data-"));
// When root starts it, the database runs as another user, who must be able to enter this folder.
chmodSync(folder, 0o711);
const ADMIN = { email: "ada@example.com", password: "a pendulum that swings for ever" };

let image: ImageLayout;
let running: RunningImage;
let cookie = "";
beforeAll(async () => {
  image = imageLayout();
  const settings = {
    PENDULUM_DATA: path.join(folder, "data"),
    PENDULUM_ERASED: path.join(folder, "erased"),
  };
  running = await runImage(image, settings);
});
afterAll(async () => {
  expect(await running.stop()).toBe(0);
  image.remove();
  rmSync(folder, { recursive: true, force: true });
});

function fill(
  action: string,
  at: string,
  fields: Record<string, string>,
  encoding: Encoding = "plain form",
): Promise<HttpAnswer> {
  const call = actionCall(action, at, fields, encoding);
  const headers = { ...call.headers, origin: running.url, ...(cookie && { cookie }) };
  return send(running.url, { ...call, headers });
}

const open = (at: string) => send(running.url, { path: at, headers: { cookie } });

/** The session cookie that a response sets. */
function sessionIn(answer: HttpAnswer): string {
  const set = (answer.headers["set-cookie"] ?? []).find((one) =>
    /^pendulum\.session=[^;]/.test(one),
  );
  return set?.split(";")[0] ?? "";
}

test("reports that it is healthy", async () => {
  expect((await send(running.url, { path: "/api/health" })).status).toBe(200);
});

test("the first administrator joins with the printed link, and can sign in again", async () => {
  await expect.poll(running.said).toMatch(/http\S+\/join\/\S+/);
  const link = new URL(/http\S+\/join\/\S+/.exec(running.said())?.[0] ?? "");
  expect((await open(link.pathname)).status).toBe(200);
  const secret = link.pathname.split("/").at(-1) ?? "";
  const fields = { ...ADMIN, secret, organisation: "Example", name: "Ada" };
  const joined = await fill("join/[secret]#begin", link.pathname, fields);
  expect([joined.status, joined.headers.location]).toEqual([303, "/admin"]);
  cookie = sessionIn(joined);
  expect((await open("/admin")).status).toBe(200);
  expect((await fill("app#signOut", "/", {})).status).toBe(303);
  expect((await open("/admin")).headers.location).toContain("/sign-in");
  for (const encoding of ENCODINGS) {
    cookie = "";
    cookie = sessionIn(await fill("sign-in#signIn", "/sign-in", { ...ADMIN, to: "/" }, encoding));
    expect((await open("/")).status).toBe(200);
  }
});

test("an assessment is started, answered and submitted", async () => {
  expect((await fill("assessments/draft#begin", "/assessments/draft", {})).status).toBe(303);
  const { body } = await open("/assessments/draft?step=1");
  const draft = /name="draft" value="([^"]+)"/.exec(body)?.[1] ?? "";
  const answers = SECOND_INSTRUMENT.items.map(({ key }) => [`answer.${key}`, "-2"]);
  const kept = { draft, to: "1", ...(Object.fromEntries(answers) as Record<string, string>) };
  const step = "/assessments/draft?step=1";
  expect((await fill("assessments/draft#keepStep", step, kept)).status).toBe(303);
  const submitted = await fill("assessments/draft#submit", step, { draft, note: "" });
  expect(submitted.status).toBe(303);
  expect(submitted.headers.location).toMatch(/^\/assessments\/[\da-f-]{36}$/);
  expect((await open(submitted.headers.location ?? "")).status).toBe(200);
});

test("every action answers 400 to a malformed body", async () => {
  const pages = actionPages();
  const broken = ["[", '{"a":1}', '["$F1"]', '["$@1"]', '["$1:__proto__:x"]', "[1,2]"];
  const all = [...builtActions()].flatMap(([name, id]) =>
    broken.map((body) => ({ name, id, body })),
  );
  const answers = await withLimitedConcurrency(all, async ({ name, id, body }) => {
    const form = formBody({ "0": body });
    const headers = { ...form.headers, cookie, origin: running.url, "next-action": id };
    const sent = { method: "POST", path: pages.get(id) ?? "", body: form.body, headers };
    return [name, body, (await send(running.url, sent)).status] as const;
  });
  expect(answers.filter(([, , status]) => status !== 400)).toEqual([]);
  expect((await open("/")).status).toBe(200);
});
