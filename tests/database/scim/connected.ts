import { beforeAll, beforeEach, expect } from "vitest";
import { db } from "@/lib/db/client";
import { ensureInstrument } from "@/lib/instrument/published-mutations";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { keyOf } from "@/tests/support/matrix-keys";
import { directoryWith, type Directory } from "@/tests/support/scim-call";

/** The schemas that a directory names, and the address that it has of us. */
export const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
export const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
export const BASE = testEnvironment.PENDULUM_URL;

export const now = new Date();

/** A directory with a key, and an installation with one administrator. Call it once, at the top of a file. */
export function connected() {
  freshDatabase();
  let ask: Directory;
  let keyId = "";
  let count = 0;

  beforeAll(async () => {
    await db().installation.create({ data: { id: 1, name: "Acme" } });
    await ensureInstrument(now);
    const data = { name: "Ada", email: "ada@acme.example", joinedAt: now, isAdmin: true };
    await db().user.create({ data });
    const key = await keyOf(["scim"]);
    keyId = key.id;
    ask = directoryWith(key.secret);
  });
  beforeEach(async () => {
    await db().rateLimit.deleteMany();
  });

  /** What Okta sends of somebody new. */
  const jonas = (more: object = {}) => {
    count += 1;
    return {
      schemas: [USER],
      userName: `Jonas.Weber${count}@Acme.example`,
      externalId: `00u${count}`,
      name: { givenName: "Jonas", familyName: "Weber" },
      emails: [{ primary: true, value: `jonas.weber${count}@acme.example`, type: "work" }],
      active: true,
      ...more,
    };
  };
  const askIt: Directory = (...sent) => ask(...sent);
  return {
    ask: askIt,
    jonas,
    keyId: () => keyId,
    /** Adds somebody and returns their id. */
    added: async (more: object = {}): Promise<string> => {
      const { status, body } = await ask("/Users", { method: "POST", body: jonas(more) });
      expect(status).toBe(201);
      return String(body.id);
    },
    row: (id: string) => db().user.findUniqueOrThrow({ where: { id } }),
    /** What stands in the audit log about a person, in the order in which it happened. */
    entries: async (personId: string) => {
      const order = [{ at: "asc" }, { act: "desc" }] as const;
      const all = await db().auditEntry.findMany({ where: { personId }, orderBy: [...order] });
      return all.map(({ act, askedBy, askerId, keyId: key, details }) => {
        return { act, askedBy, askerId, key, details };
      });
    },
    /** An entry that the key leaves. */
    by: (act: string, details: object = {}) => {
      return { act, askedBy: "KEY", askerId: null, key: keyId, details };
    },
  };
}
