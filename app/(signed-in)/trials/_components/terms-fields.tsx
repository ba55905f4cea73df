import { TextArea, TextField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { Terms } from "@/lib/trial/sealed-record";

const OFFERED = {
  IC: ["impact", "quality", "decisions", "mentoring"],
  MANAGEMENT: ["effectiveness", "delivery", "morale", "growth"],
} as const;

/** Success criteria, suggested from the success metrics of each track, and the return agreement. */
export async function TermsFields(props: { terms: Terms | null; endsOn?: Day }) {
  const { terms, endsOn } = props;
  const t = await getTranslations("trial.terms");
  const offered = (track: "IC" | "MANAGEMENT") =>
    terms
      ? terms.criteria.filter((each) => each.track === track).map(({ text }) => text)
      : OFFERED[track].map((key) => t(`offered.${key}`));
  return (
    <fieldset className="space-y-6">
      <legend className="mb-1 font-medium">{t("legend")}</legend>
      <p className="text-sm text-muted">{t("lead")}</p>
      <TextArea
        name="criteriaIc"
        label={t("ic")}
        rows={4}
        defaultValue={offered("IC").join("\n")}
      />
      <TextArea
        name="criteriaManagement"
        label={t("management")}
        rows={4}
        defaultValue={offered("MANAGEMENT").join("\n")}
      />
      <TextField
        name="seat"
        label={t("seat")}
        hint={t("seat-hint")}
        defaultValue={terms?.seat}
        autoComplete="off"
      />
      <TextField
        name="returnsOn"
        type="date"
        label={t("returnsOn")}
        hint={t("returnsOn-hint")}
        defaultValue={terms?.returnsOn ?? endsOn}
      />
    </fieldset>
  );
}
