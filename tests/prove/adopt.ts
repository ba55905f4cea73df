import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { throwawayPostgres } from "@/scripts/throwaway-postgres.mjs";
import type { FigureRow } from "../support/figure-row";
import { PlainBrowser, type Page } from "../support/plain-browser";
import { EmptyMachine, GUIDE } from "./empty-machine";

const PEOPLE = 300;
const ADMIN = { email: "ida@acme.example", password: "seven green kites" };
const root = path.resolve(import.meta.dirname, "../..");

/**
 * Does what an operator does with an empty machine: types the blocks of the guide as they stand there, for the last
 * commit of this tree. What needs `sudo` is left out.
 */
export async function adoptRows(): Promise<FigureRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-adopt-"));
  // As root, the embedded database runs as another user.
  chmodSync(folder, 0o755);
  const machine = await EmptyMachine.in(folder);
  const server = await throwawayPostgres();
  const taken: string[] = [];
  let fault = "";
  try {
    for (const [name, take] of Object.entries(stepsOn(machine, server.url))) {
      await take();
      taken.push(name);
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    fault = `; then: ${words.slice(0, 1_000)}`;
  } finally {
    await machine.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    {
      row: `${GUIDE} followed in an empty folder, block by block`,
      figure: taken.join(", ") + fault,
      target: "as written",
      met: fault === "",
    },
  ];
}

type Step = () => void | Promise<void>;

/** The steps in the order of the guide. Each throws when something is not as the guide says. */
function stepsOn(machine: EmptyMachine, databaseUrl: string): Record<string, Step> {
  const browser = new PlainBrowser();
  const requireServed = async () => {
    await machine.start();
    const another = new PlainBrowser();
    await another.submit(await another.open(`${machine.url}/sign-in`), 'name="password"', ADMIN);
    requireText(await another.open(`${machine.url}/admin/people`), `${PEOPLE + 1} people`);
    await machine.stop();
  };
  return {
    installed: () => machine.type("git clone", { PENDULUM_SOURCE: root }),
    "settings checked": () => machine.type("umask 077\ncat > .env"),
    "first admin": async () => {
      await machine.start();
      const page = await browser.open(await machine.heard(/http\S+\/join\/\S+/));
      const fields = { organisation: "Acme", name: "Ida Admin", ...ADMIN };
      requireText(await browser.submit(page, 'name="password"', fields), "Administration");
    },
    [`${PEOPLE} people imported`]: async () => {
      const page = await browser.open(`${machine.url}/admin/import`);
      const preview = await browser.submit(page, 'name="file"', { text: list() });
      requireText(preview, `${PEOPLE} new people`);
      requireText(await browser.submit(preview, 'name="digest"'), "List imported");
    },
    "backed up while it ran": () => machine.type("npm run backup"),
    "restored and served": async () => {
      await machine.stop();
      const [backup = ""] = readdirSync(machine.backups);
      machine.run(`npm run restore -- ${path.join(machine.backups, backup)}`);
      await requireServed();
    },
    "key changed": () => machine.run("npm run keys:rotate"),
    "moved to a server and served": async () => {
      machine.type('DATABASE_URL="$NEW_DATABASE_URL"', { NEW_DATABASE_URL: databaseUrl });
      machine.requireRefused("npm run backup -- /tmp", "DATABASE_URL is set");
      await requireServed();
    },
    "upgraded and served": async () => {
      const head = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" });
      machine.type("git fetch", { PENDULUM_VERSION: head.trim() });
      await requireServed();
      machine.run("npm run doctor");
    },
  };
}

/** A team and its manager, as a spreadsheet saves them. */
function list(): string {
  const lines = Array.from({ length: PEOPLE }, (_, at) =>
    at === 0
      ? "Éloïse Martin;p0@acme.example;Engineering;;2021-03-01"
      : `Person ${at};p${at}@acme.example;Engineering / Platform;p0@acme.example;2022-06-15`,
  );
  return ["Nom;E-mail;Équipe;Responsable;Date d’entrée", ...lines].join("\r\n");
}

function requireText({ url, body }: Page, text: string): void {
  if (!body.includes(text)) throw new Error(`“${text}” is not on ${url}.`);
}
