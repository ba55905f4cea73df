import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isDemoMode } from "@/lib/demo-mode";
import type { Outcome } from "@/lib/outcome";
import { accountMark, askingBrowser, findPending, keepPending } from "./browser";
import { spendSignInLink } from "./link/mailed-link-mutations";
import { openIdProvider } from "./openid/provider";
import { checkPassword, type Entrant } from "./password/mutations";
import { findDemoPerson } from "./queries";
import { spendCode } from "./second-factor/mutations";

type Providers = AuthOptions["providers"];
type Fields = Record<string, string> | undefined;

/** The ways in. next-auth shows a thrown message as the error, and null as wrong credentials. */
export function providers(): Providers {
  const openId = openIdProvider();
  return [
    password(),
    link(),
    code(),
    ...(openId ? [openId] : []),
    ...(isDemoMode() ? [demo()] : []),
  ];
}

function credentials(id: string, authorize: (fields: Fields) => Promise<{ id: string } | null>) {
  // The factory of next-auth 4 keeps id and authorize of what it is given.
  return Credentials({ id, name: id, credentials: {}, authorize });
}

function password() {
  return credentials("password", async (fields) => {
    const now = new Date();
    const { email = "", password = "" } = fields ?? {};
    const { accounts, address } = await askingBrowser(now);
    const isKnownHere = accounts.includes(accountMark(email));
    return admit(await checkPassword({ email, password, isKnownHere, address }, now), now);
  });
}

function link() {
  return credentials("link", async (fields) => {
    const now = new Date();
    return admit(await spendSignInLink(fields?.secret ?? "", now), now);
  });
}

function code() {
  return credentials("code", async (fields) => {
    const now = new Date();
    const userId = await findPending(now);
    if (!userId) throw new Error("code-too-late");
    const outcome = await spendCode(userId, fields?.code ?? "", now);
    if (!outcome.ok) throw new Error(outcome.reason);
    return { id: userId };
  });
}

function demo() {
  return credentials("demo", async (fields) => {
    const userId = await findDemoPerson(fields?.email ?? "");
    return userId ? { id: userId } : null;
  });
}

async function admit(outcome: Outcome<Entrant, string>, now: Date): Promise<{ id: string }> {
  if (!outcome.ok) throw new Error(outcome.reason);
  if (!outcome.value.owesCode) return { id: outcome.value.userId };
  await keepPending(outcome.value.userId, now);
  throw new Error("code-needed");
}
