import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Partner } from "@/lib/team/partner/queries";
import { addPartner, endPartnership } from "../actions";

/** The people partners of a team and everything below it. */
export async function PartnersCard(props: { teamId: string; partners: Partner[] }) {
  const t = await getTranslations("people.partners");
  const { teamId, partners } = props;
  return (
    <Card id="partners" title={t("title")}>
      <p className="mb-4 max-w-prose text-muted">{t("text")}</p>
      <ActionForm action={endPartnership} className="mb-4 space-y-4">
        <ul className="divide-y divide-line">
          {partners.map(({ id, name }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>{name}</span>
              <SubmitButton look="quiet" name="partner" value={id}>
                <span aria-hidden>{t("end")}</span>
                <span className="sr-only">{t("endOf", { name })}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      </ActionForm>
      <ActionForm action={addPartner} className="space-y-4">
        <input type="hidden" name="teamId" value={teamId} />
        <TextField name="email" type="email" label={t("email")} required />
        <SubmitButton look="secondary">{t("add")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
