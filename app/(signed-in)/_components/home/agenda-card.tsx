import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { Agenda } from "@/lib/home/agenda";
import { ComingList } from "../agenda/coming-list";
import { TaskList } from "../agenda/task-list";

/** The dated list of home: what is to do now, then what comes. A new manager has a card instead. */
export async function AgendaCard(props: { agenda: Agenda; hasPrimary: boolean }) {
  const due = props.agenda.due.filter(({ kind }) => kind !== "new-manager");
  const { steps, ahead, rest } = props.agenda;
  const hasTasks = due.length > 0 || steps.length > 0 || rest !== null;
  if (!hasTasks && ahead.length === 0) return null;
  const t = await getTranslations("home");
  return (
    <Card
      title={t("next")}
      aside={
        <PageLink href="/reminders" className="underline underline-offset-4 hover:text-ink">
          {t("reminders")}
        </PageLink>
      }
    >
      {hasTasks && <TaskList agenda={{ ...props.agenda, due }} hasPrimary={props.hasPrimary} />}
      {ahead.length > 0 && (
        <section className={hasTasks ? "mt-6 border-t border-line pt-5" : ""}>
          <h3 className="mb-3 text-sm font-medium text-muted">{t("coming")}</h3>
          <ComingList ahead={ahead} />
        </section>
      )}
    </Card>
  );
}
