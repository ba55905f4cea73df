import type { ReactNode } from "react";
import { getTranslations } from "@/app/_i18n/words";
import { env } from "@/lib/env";

const CONTRACT = "/api/v1/openapi.json";
const SENTENCES = ["pages", "known", "limit", "days", "body", "once", "match"];

/** An example that can be copied, what holds for every question, and the contract for tools. */
export async function HowToAsk() {
  const t = await getTranslations("api.ask");
  const c = (words: ReactNode) => <code className="font-mono text-ink">{words}</code>;
  const address = new URL("/api/v1/teams", env().PENDULUM_URL).href;
  return (
    <div className="space-y-4 text-sm">
      <p>{t("send")}</p>
      <pre className="rounded-lg bg-sunken px-4 py-3 font-mono break-all whitespace-pre-wrap">
        {`curl -H "Authorization: Bearer pnd_…" ${address}`}
      </pre>
      <ul className="list-disc space-y-1 pl-5 text-muted">
        {SENTENCES.map((key) => (
          <li key={key}>{t.rich(key, { c })}</li>
        ))}
      </ul>
      <p>
        {/* A file, not a page of ours. */}
        <a href={CONTRACT} className="underline underline-offset-4">
          {t("contract")}
        </a>
      </p>
    </div>
  );
}
