import { cookies } from "next/headers";
import { isLocale } from "@/lib/language/locale";
import { keepPreferences } from "./mutations";
import { isHttps } from "./session-cookie";
import { findViewer } from "./viewer";

const THEMES = { system: "SYSTEM", light: "LIGHT", dark: "DARK" } as const;
const YEAR_S = 365 * 24 * 3600;

function isTheme(text: string | undefined): text is keyof typeof THEMES {
  return text !== undefined && Object.hasOwn(THEMES, text);
}

async function keepCookie(name: string, value: string): Promise<void> {
  const options = { path: "/", maxAge: YEAR_S, sameSite: "lax", httpOnly: true } as const;
  (await cookies()).set(name, value, { ...options, secure: isHttps() });
}

/** The theme to use: the person's own, else the one stored in this browser, else the system's. */
export async function chosenTheme(): Promise<string> {
  const viewer = await findViewer();
  const theme = viewer?.theme.toLowerCase() ?? (await cookies()).get("theme")?.value;
  return isTheme(theme) ? theme : "system";
}

/** Stores the language in this browser and, when signed in, for the person. Ignores unknown languages. */
export async function keepLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  const viewer = await findViewer();
  if (viewer) await keepPreferences(viewer.userId, { locale });
  await keepCookie("locale", locale);
}

/** Stores the theme in this browser and, when signed in, for the person. Ignores unknown themes. */
export async function keepTheme(theme: string): Promise<void> {
  if (!isTheme(theme)) return;
  const viewer = await findViewer();
  if (viewer) await keepPreferences(viewer.userId, { theme: THEMES[theme] });
  await keepCookie("theme", theme);
}
