import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays, type Day } from "@/lib/day";
import type { DelegateOffer } from "@/lib/team/delegation/queries";
import { name } from "../actions";

/** What it means that somebody stands in, before it is confirmed. */
export async function ConfirmCard(props: {
  wanted: { email: string; startsOn: Day; endsOn: Day };
  offer: DelegateOffer;
}) {
  const t = await getTranslations("delegation.confirm");
  const figures = await getFigures();
  const { wanted, offer } = props;
  const lastDay = addDays(wanted.endsOn, -1);
  return (
    <Card id="confirm" title={t("title", { name: offer.name })}>
      <p className="max-w-prose">
        {t("days", {
          name: offer.name,
          from: figures.day(wanted.startsOn),
          to: figures.day(lastDay),
          teams: offer.teams.join(", "),
        })}
      </p>
      <p className="mt-2 max-w-prose">{t("gets", { name: offer.name })}</p>
      <p className="mt-2 max-w-prose">{t("never", { name: offer.name })}</p>
      <ActionForm action={name} className="mt-4">
        <input type="hidden" name="email" value={wanted.email} />
        <input type="hidden" name="startsOn" value={wanted.startsOn} />
        <input type="hidden" name="lastDay" value={lastDay} />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
