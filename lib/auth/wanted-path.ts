import { cookies } from "next/headers";
import { returnPath } from "./return-path";
import { cookieName, cookieOptions } from "./session-cookie";

const MINUTES = 15;

/** Keeps in this browser where somebody wanted to go, while a mail is on its way; mails name no such path. */
export async function keepWantedPath(path: string): Promise<void> {
  const maxAge = path === "/" ? 0 : MINUTES * 60;
  (await cookies()).set(cookieName("wanted"), path, { ...cookieOptions(), maxAge });
}

/** Where somebody wanted to go when they asked this browser for a link; "/" when that is not known. */
export async function wantedPath(): Promise<string> {
  return returnPath((await cookies()).get(cookieName("wanted"))?.value);
}
