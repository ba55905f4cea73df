import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeFrom } from "@/lib/language/locale";
import { messagesOf } from "@/lib/language/messages";
import { findViewer } from "@/lib/auth/viewer";

export default getRequestConfig(async ({ locale: wanted }) => {
  const viewer = await findViewer();
  const choice = viewer?.locale ?? (await cookies()).get("locale")?.value;
  const locale = localeFrom(wanted ?? choice, (await headers()).get("accept-language"));
  return { locale, messages: messagesOf(locale), timeZone: viewer?.timeZone ?? "UTC" };
});
