"use server";

import { redirect } from "next/navigation";
import { endThisSession } from "@/lib/auth/sign-out";
import { keepLocale, keepTheme } from "@/lib/auth/preferences";
import { entered } from "@/lib/http/entered";
import { textIn } from "@/app/_form/text-in";

export async function signOut(form: FormData): Promise<void> {
  entered(form);
  await endThisSession(new Date());
  redirect("/sign-in");
}

export async function chooseLanguage(form: FormData): Promise<void> {
  entered(form);
  await keepLocale(textIn(form, "locale"));
}

export async function chooseTheme(form: FormData): Promise<void> {
  entered(form);
  await keepTheme(textIn(form, "theme"));
}
