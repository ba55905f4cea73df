import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { openActions, type Plan } from "@/lib/plan/plan";
import { close } from "../actions";

/** Closes a plan once each of its actions has ended. */
export async function ClosePlan({ plan }: { plan: Plan }) {
  const t = await getTranslations("plan.close");
  const isBlocked = openActions(plan.actions).length > 0;
  return (
    <Disclosure label={t("open")}>
      <p className="mb-3 max-w-prose text-muted">{isBlocked ? t("blocked") : t("lead")}</p>
      {!isBlocked && (
        <ActionForm action={close}>
          <input type="hidden" name="plan" value={plan.id} />
          <SubmitButton look="secondary">{t("confirm")}</SubmitButton>
        </ActionForm>
      )}
    </Disclosure>
  );
}
