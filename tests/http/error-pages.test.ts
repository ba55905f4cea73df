import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { send, sendOnce, visit } from "@/tests/support/raw-request";

const app = runningApp();
let cookie = "";
beforeAll(async () => ({ cookie } = await app.as("jonas")));

const inFrench = () => ({ cookie: `${cookie}; locale=fr; theme=dark`, "accept-language": "en" });

async function without<T>(table: string, work: () => Promise<T>): Promise<T> {
  await db().$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}_gone"`);
  try {
    return await work();
  } finally {
    await db().$executeRawUnsafe(`ALTER TABLE "${table}_gone" RENAME TO "${table}"`);
  }
}

describe("a page that fails", () => {
  test("says so in the reader's language and theme, without scripts and without the cause", async () => {
    const answer = await without("reminder_setting", () =>
      visit(app.url, "/reminders", inFrench()),
    );
    expect(answer.status).toBe(500);
    expect(answer.body).toContain("Cela n’a pas fonctionné");
    expect(answer.body).toContain('<html lang="fr" data-theme="dark">');
    expect(answer.body).not.toMatch(/reminder_setting|Prisma|P20\d\d|digest|<script/);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("tells the client router no more than that", async () => {
    const answer = await without("reminder_setting", () =>
      visit(app.url, "/reminders", { ...inFrench(), rsc: "1" }),
    );
    expect(answer.body).not.toMatch(/does not exist|Prisma|P20\d\d/);
    expect(app.log()).toContain("P2021");
  });

  test("works again once the cause is gone", async () => {
    expect((await visit(app.url, "/reminders", { cookie })).status).toBe(200);
  });
});

describe("a page that is not found", () => {
  test("looks the same, without scripts, whether nothing is there or it belongs to another person", async () => {
    const lea = await db().user.findUniqueOrThrow({ where: { email: CAST.lea.email } });
    const { id } = await db().assessment.findFirstOrThrow({ where: { userId: lea.id } });
    const none = "/assessments/0199aaaa-0000-7000-8000-000000000000";
    const answers = [];
    for (const path of ["/nowhere", none, `/assessments/${id}`]) {
      const { status, body } = await visit(app.url, path, inFrench());
      expect([path, status]).toEqual([path, 404]);
      answers.push(body);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("Rien à voir ici");
    expect(answers[0]).toContain('<html lang="fr" data-theme="dark">');
    expect(answers[0]).not.toMatch(/<script|\/teams/);
  });

  test("shows no navigation to a visitor", async () => {
    const { status, body } = await visit(app.url, "/nowhere", {});
    expect(status).toBe(404);
    expect(body).toContain("Nothing to see here");
    expect(body).not.toContain('href="/teams"');
  });

  test("inside the product is a message to the client router, which keeps the frame", async () => {
    const { body } = await visit(app.url, "/assessments/none", { ...inFrench(), rsc: "1" });
    expect(body).toContain("Rien à voir ici");
    expect(body).toContain(CAST.jonas.name);
  });
});

test("without the database the page follows the language and theme of the browser", async () => {
  app.database.set("cut");
  const { status, body } = await visit(app.url, "/", inFrench(), sendOnce);
  const inEnglish = { cookie, "accept-language": "de,en" };
  const { body: english } = await visit(app.url, "/", inEnglish, sendOnce);
  app.database.set("open");
  expect(status).toBe(503);
  expect(body).toContain("Pendulum n’est pas disponible");
  expect(body).toContain('<html lang="fr" data-theme="dark">');
  expect(english).toContain('<html lang="en" data-theme="system">');
});

test("the icons and the manifest are public", async () => {
  const kinds = {
    "/favicon.ico": "image/x-icon",
    "/icon.svg": "image/svg+xml",
    "/apple-icon.png": "image/png",
    "/opengraph-image.png": "image/png",
    "/manifest.webmanifest": "application/manifest+json",
  };
  for (const [path, type] of Object.entries(kinds)) {
    const { status, headers } = await send(app.url, { path });
    expect([path, status, headers["content-type"]]).toEqual([path, 200, type]);
  }
});
