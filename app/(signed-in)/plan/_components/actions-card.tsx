import { ActionList } from "@/app/(signed-in)/_components/plan/action-list";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { MOST_OPEN_ACTIONS, openActions, type Plan } from "@/lib/plan/plan";
import type { Reentry } from "@/lib/plan/reentry";
import { ActionFields } from "./action-fields";
import { EndingForm } from "./ending-form";

/** The actions of one's own plan: ending them, and adding one while fewer than three are open. */
export async function ActionsCard(props: { plan: Plan; today: Day; reentry: Reentry | undefined }) {
  const { plan, today, reentry } = props;
  const t = await getTranslations("plan.action");
  const open = openActions(plan.actions).length;
  return (
    <Card id="actions" title={t("title")} aside={t("count", { open, most: MOST_OPEN_ACTIONS })}>
      {plan.actions.length === 0 && <p className="mb-4 text-muted">{t("none")}</p>}
      <ActionList
        actions={plan.actions}
        today={today}
        below={(action) => <EndingForm actionId={action.id} today={today} />}
      />
      {open < MOST_OPEN_ACTIONS ? (
        <Disclosure label={t("add")} open={open === 0 || Boolean(reentry)} className="mt-4">
          <ActionFields planId={plan.id} today={today} reentry={reentry} />
        </Disclosure>
      ) : (
        <p className="mt-4 text-sm text-muted">{t("full")}</p>
      )}
    </Card>
  );
}
