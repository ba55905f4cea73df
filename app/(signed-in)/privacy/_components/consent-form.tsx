import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ConsentState } from "@/lib/release/consent";
import { decideFigures } from "../actions";

/** Yes and no as two buttons, and the end of a yes. Neither is pressed before the first choice. */
export async function ConsentForm({ standing }: { standing: ConsentState }) {
  const t = await getTranslations("consent");
  const pressed = standing.decided ? (standing.counts ? "yes" : "no") : null;
  return (
    <div className="w-full space-y-2 sm:w-auto">
      <ActionForm action={decideFigures} className="space-y-2">
        <div
          role="group"
          aria-label={t("group")}
          className="grid grid-cols-2 gap-1 rounded-lg border border-line bg-sunken p-1 text-sm"
        >
          {(["yes", "no"] as const).map((word) => (
            <button
              key={word}
              name="given"
              value={word}
              aria-pressed={word === pressed}
              className="min-h-9 rounded-md px-3 py-1 text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line-strong"
            >
              {t(word)}
            </button>
          ))}
        </div>
      </ActionForm>
      {standing.counts && <UntilForm standing={standing} />}
    </div>
  );
}

async function UntilForm({ standing }: { standing: ConsentState }) {
  const t = await getTranslations("consent.until");
  const figures = await getFigures();
  const { expiresOn } = standing;
  return (
    <details className="text-sm text-muted">
      <summary className="inline-block py-1 underline underline-offset-4">
        {expiresOn ? t("stops", { day: figures.day(expiresOn) }) : t("never")}
      </summary>
      <ActionForm action={decideFigures} className="mt-3 max-w-xs space-y-3 text-ink">
        <input type="hidden" name="given" value="yes" />
        <TextField
          name="expiresOn"
          type="date"
          label={t("label")}
          hint={t("hint")}
          defaultValue={expiresOn ?? undefined}
        />
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </details>
  );
}
