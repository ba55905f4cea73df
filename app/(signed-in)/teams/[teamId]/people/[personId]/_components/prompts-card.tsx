import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Prompt } from "@/lib/reminder/prompt";

/** What to ask in the next 1:1, each with its source; nothing when there is no prompt. */
export async function PromptsCard({ prompts, name }: { prompts: Prompt[]; name: string }) {
  const t = await getTranslations("person.prompts");
  if (prompts.length === 0) return null;
  const said = await Promise.all(prompts.map((prompt) => inWords(prompt, name)));
  return (
    <Card id="prompts" title={t("title")}>
      <ol className="space-y-4">
        {said.map(({ question, source, href }) => (
          <li key={question}>
            <p className="max-w-prose font-medium wrap-anywhere">{question}</p>
            <p className="text-sm text-muted">
              {t("source")}{" "}
              <PageLink href={href} className="underline underline-offset-4">
                {source}
              </PageLink>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Said = { question: string; source: string; href: string };

async function inWords(prompt: Prompt, name: string): Promise<Said> {
  const t = await getTranslations("person.prompts");
  const figures = await getFigures();
  const source = t(`sources.${prompt.kind}`);
  const day = (on: string | null) => (on ? figures.day(on) : "");
  switch (prompt.kind) {
    case "trial-decision": {
      const question = t("trial-decision", { name, day: day(prompt.since) });
      return { question, source, href: `/trials/${prompt.trialId}#decision` };
    }
    case "review": {
      const question = t("review", { week: prompt.week, day: day(prompt.by) });
      return { question, source, href: `/trials/${prompt.trialId}#reviews` };
    }
    case "plan-decision":
      return { question: t("plan-decision", { name, day: day(prompt.on) }), source, href: "#plan" };
    case "change": {
      const points = figures.points(Math.abs(prompt.points));
      const to = prompt.points > 0 ? "changeManagement" : "changeIc";
      const question = t(to, { name, points, day: day(prompt.since) });
      return { question, source, href: "#history" };
    }
    case "action": {
      const about = { what: prompt.what, day: day(prompt.dueOn), name };
      const question = prompt.waits ? t("actionWaits", about) : t("action", about);
      return { question, source, href: "#plan" };
    }
  }
}
