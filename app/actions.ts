"use server";

import { redirect } from "next/navigation";
import { endThisSession } from "@/lib/auth/sign-out";
import { keepLocale, keepTheme } from "@/lib/auth/preferences";
import { textIn } from "@/app/_form/text-in";

export async function signOut(): Promise<void> {
  await endThisSession(new Date());
  redirect("/sign-in");
}

export async function chooseLanguage(form: FormData): Promise<void> {
  await keepLocale(textIn(form, "locale"));
}

export async function chooseTheme(form: FormData): Promise<void> {
  await keepTheme(textIn(form, "theme"));
}
