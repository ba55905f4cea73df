import { connection } from "next/server";
import { getTranslations } from "@/app/_i18n/words";
import { takeAttempt } from "@/lib/auth/attempt-mutations";
import { calendarText } from "@/lib/feed/calendar-text";
import { findFeed, type Feed } from "@/lib/feed/queries";
import { answerUnlessKnown } from "@/lib/http/condition";
import { localeFrom } from "@/lib/language/locale";

type Context = { params: Promise<{ feed: string }> };

/** A calendar for anyone who has its secret address: no session, no answers, no reasons. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection();
  const secret = (await params).feed.replace(/\.ics$/, "");
  const feed = await findFeed(secret, new Date());
  if (!feed) return new Response(null, { status: 404 });
  if (!(await takeAttempt("calendar", feed.hash)))
    return new Response(null, { status: 429, headers: { "retry-after": "3600" } });
  const text = await calendarFrom(feed);
  const type = "text/calendar; charset=utf-8";
  return answerUnlessKnown(request, { text, type, changedAt: feed.changedAt });
}

async function calendarFrom({ locale, teamName, events }: Feed): Promise<string> {
  const t = await getTranslations("calendar.text", localeFrom(locale, null));
  const name = teamName === null ? t("own") : t("team", { team: teamName });
  return calendarText(name, events, (event) => {
    if (event.status === "cancelled") return t("cancelled", { team: event.teamName });
    if (teamName !== null) return t("lead", { name: event.personName });
    return t(event.status, { team: event.teamName });
  });
}
