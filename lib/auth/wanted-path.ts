import { cookies } from "next/headers";
import { returnPath } from "./return-path";
import { cookieName, cookieOptions } from "./session-cookie";

const MINUTES = 15;

/** Stores in this browser the page that was wanted while a mail is on its way; mails contain no such path. */
export async function storeWantedPath(path: string): Promise<void> {
  const maxAge = path === "/" ? 0 : MINUTES * 60;
  (await cookies()).set(cookieName("wanted"), path, { ...cookieOptions(), maxAge });
}

/** The page wanted when a link was requested from this browser; "/" when unknown. */
export async function wantedPath(): Promise<string> {
  return returnPath((await cookies()).get(cookieName("wanted"))?.value);
}
