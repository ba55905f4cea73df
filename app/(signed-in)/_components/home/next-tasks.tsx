import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { Overview } from "@/lib/assessment/overview-queries";
import { isDueAgain } from "@/lib/assessment/policy";
import type { Day } from "@/lib/day";
import type { OwnSharing } from "@/lib/sharing/own-queries";

type Thing = { key: string; text: string; link: string; href: string };

/** The next things to do, the most urgent first; a reassuring sentence when there is nothing. */
export async function NextTasks(props: {
  overview: Overview;
  /** Readers to ask about, when nothing was decided yet for the latest assessment. */
  undecided: OwnSharing;
  trial: { id: string; state: string } | null;
  today: Day;
}) {
  const { overview, undecided, trial, today } = props;
  const { latest, draft } = overview;
  const t = await getTranslations("home.next");
  const things: Thing[] = [];
  const add = (key: string, text: string, link: string, href: string) =>
    things.push({ key, text, link, href });
  if (trial?.state === "proposed")
    add("trial", t("trial.text"), t("trial.link"), `/trials/${trial.id}`);
  if (draft) add("draft", t("draft.text", draft), t("draft.link"), "/assessments/draft");
  const reader = latest && undecided.find(({ shared }) => !shared.has(latest.id));
  if (reader) {
    const text = t("share.text", { manager: reader.name });
    add("share", text, t("share.link"), `/assessments/${latest.id}#sharing`);
  }
  if (!draft && !latest) add("first", t("first.text"), t("first.link"), "/assessments/draft");
  if (!draft && latest && isDueAgain(latest.day, today))
    add("due", t("due.text"), t("due.link"), "/assessments/draft");
  if (trial && trial.state !== "proposed")
    add("running", t("running.text"), t("running.link"), `/trials/${trial.id}`);
  return (
    <Card title={t("title")}>
      {things.length === 0 && <p className="text-muted">{t("nothing")}</p>}
      <ul className="space-y-5">
        {things.map(({ key, text, link, href }, place) => (
          <li key={key} className="space-y-3">
            <p>{text}</p>
            <ButtonLink href={href} look={place === 0 ? "primary" : "secondary"}>
              {link}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
